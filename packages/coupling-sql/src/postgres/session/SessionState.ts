import type { Node, SelectStmt, VariableSetStmt } from 'libpg-query';
import { literalOf } from '../calls';
import { isTemporary, texts } from '../names';
import { searchPathIn } from './searchPathIn';

/** What a session may change and a transaction may take back. */
interface Settings {
  /** Undefined where the session has what it began with. */
  searchPath?: string[];
  /** Until the transaction ends, in place of the other. */
  localPath?: string[];
  /** False once something was set that cannot be told. */
  isCertain: boolean;
  /** Temporary tables, views and sequences, and which end with the transaction. */
  temporary: ReadonlyMap<string, { untilCommit: boolean }>;
  prepared: ReadonlySet<string>;
}

const FRESH: Settings = {
  isCertain: true,
  temporary: new Map(),
  prepared: new Set(),
};

/** What later sessions begin with, as ALTER DATABASE and ALTER ROLE say. */
export interface Defaults {
  searchPath?: string[];
  /** False where it depends on who they belong to. */
  isCertain: boolean;
}

/**
 * One session with PostgreSQL, statement after statement: where unqualified
 * names are looked up, and which tables it alone sees.
 */
export class SessionState {
  #settings: Settings;
  #ofNext: Defaults;

  constructor(private readonly defaults: Defaults = { isCertain: true }) {
    this.#ofNext = defaults;
    this.#settings = this.#fresh();
  }

  /** A session that begins after this one. */
  next(): SessionState {
    return new SessionState(this.#ofNext);
  }

  #fresh(): Settings {
    return { ...FRESH, isCertain: this.defaults.isCertain };
  }

  /** What to go back to: the transaction's begin, then its savepoints. */
  #marks: { name?: string; settings: Settings }[] = [];

  /** Undefined where the database's own setting holds. */
  get searchPath(): string[] | undefined {
    const { localPath, searchPath } = this.#settings;
    return localPath ?? searchPath ?? this.defaults.searchPath;
  }

  get isCertain(): boolean {
    return this.#settings.isCertain;
  }

  isTemporary(name: string): boolean {
    return this.#settings.temporary.has(name);
  }

  isPrepared(name: string): boolean {
    return this.#settings.prepared.has(name);
  }

  /** What the session is after a statement. */
  take(node: Node) {
    if ('VariableSetStmt' in node) this.#set(node.VariableSetStmt);
    else if ('SelectStmt' in node) this.#select(node.SelectStmt);
    else if ('TransactionStmt' in node) this.#transaction(node);
    else if ('DiscardStmt' in node) this.#discard(node.DiscardStmt.target);
    else if ('DropStmt' in node) this.#drop(node.DropStmt.objects);
    else if ('RenameStmt' in node) this.#rename(node.RenameStmt);
    else if ('PrepareStmt' in node) this.#prepare(node.PrepareStmt.name);
    else if ('DeallocateStmt' in node) this.#forget(node.DeallocateStmt.name);
    else if ('AlterDatabaseSetStmt' in node) {
      this.#setNext(node.AlterDatabaseSetStmt.setstmt, true);
    } else if ('AlterRoleSetStmt' in node) {
      const { role, setstmt } = node.AlterRoleSetStmt;
      // Of one role among others it is not known whose the sessions are.
      this.#setNext(setstmt, role?.roletype !== 'ROLESPEC_CSTRING');
    } else this.#make(node);
  }

  #setNext(statement: VariableSetStmt | undefined, isForAll: boolean) {
    const { kind, name, args = [] } = statement ?? {};
    if (name !== 'search_path' && kind !== 'VAR_RESET_ALL') return;
    const isSet = kind === 'VAR_SET_VALUE';
    const searchPath = isSet ? searchPathIn(args) : undefined;
    this.#ofNext = {
      searchPath,
      isCertain: isForAll && (!isSet || searchPath !== undefined),
    };
  }

  #change(changed: Partial<Settings>) {
    this.#settings = { ...this.#settings, ...changed };
  }

  #set({ kind, name, args, is_local: isLocal }: VariableSetStmt) {
    if (kind === 'VAR_RESET_ALL') this.#resetPath();
    if (name !== 'search_path') return;
    if (kind === 'VAR_SET_VALUE') {
      this.#setPath(searchPathIn(args ?? []), isLocal);
    } else if (kind === 'VAR_SET_CURRENT') return;
    else this.#resetPath(isLocal);
  }

  #setPath(searchPath: string[] | undefined, isLocal = false) {
    if (!searchPath) this.#change({ isCertain: false });
    else if (isLocal) this.#change({ localPath: searchPath, isCertain: true });
    else {
      this.#change({ searchPath, localPath: undefined, isCertain: true });
    }
  }

  #resetPath(isLocal = false) {
    if (isLocal && this.#settings.searchPath)
      this.#change({ isCertain: false });
    else {
      this.#change({
        searchPath: undefined,
        localPath: undefined,
        isCertain: this.defaults.isCertain,
      });
    }
  }

  /** `SELECT set_config('search_path', …)`, and SELECT INTO TEMPORARY. */
  #select(select: SelectStmt) {
    const relation = select.intoClause?.rel;
    if (relation && isTemporary(relation)) {
      this.#makeTemporary(relation.relname, select.intoClause?.onCommit);
    }
    for (const { settings, isAlways } of settingCalls(select)) {
      const [name, value, isLocal] = settings;
      const variable = literalOf(name);
      if (variable !== undefined && variable !== 'search_path') continue;
      const path = literalOf(value);
      const known = variable !== undefined && path !== undefined && isAlways;
      this.#setPath(known ? schemasIn(path) : undefined, isTrue(isLocal));
    }
  }

  #transaction({
    TransactionStmt: statement,
  }: Extract<Node, { TransactionStmt: unknown }>) {
    const { kind, savepoint_name: name, chain } = statement;
    switch (kind) {
      case 'TRANS_STMT_BEGIN':
      case 'TRANS_STMT_START':
        this.#marks = [{ settings: this.#settings }];
        break;
      case 'TRANS_STMT_SAVEPOINT':
        this.#marks.push({ name, settings: this.#settings });
        break;
      case 'TRANS_STMT_ROLLBACK_TO':
        this.#rollBackTo(name);
        break;
      case 'TRANS_STMT_RELEASE':
        this.#release(name);
        break;
      case 'TRANS_STMT_ROLLBACK':
      case 'TRANS_STMT_PREPARE':
        this.#settings = this.#marks[0]?.settings ?? this.#settings;
        this.#end(chain);
        break;
      case 'TRANS_STMT_COMMIT':
        this.#end(chain);
        break;
      default:
    }
  }

  #end(chain = false) {
    const { temporary } = this.#settings;
    this.#change({
      localPath: undefined,
      temporary: new Map(
        [...temporary].filter(([, { untilCommit }]) => !untilCommit),
      ),
    });
    this.#marks = chain ? [{ settings: this.#settings }] : [];
  }

  #rollBackTo(name: string | undefined) {
    const at = this.#marks.findLastIndex(mark => mark.name === name);
    if (at === -1) return;
    this.#settings = this.#marks[at].settings;
    this.#marks = this.#marks.slice(0, at + 1);
  }

  #release(name: string | undefined) {
    const at = this.#marks.findLastIndex(mark => mark.name === name);
    if (at !== -1) this.#marks = this.#marks.slice(0, at);
  }

  #discard(target: string | undefined) {
    if (target === 'DISCARD_ALL') this.#settings = this.#fresh();
    if (target === 'DISCARD_TEMP') this.#change({ temporary: new Map() });
  }

  #drop(objects: Node[] = []) {
    const temporary = new Map(this.#settings.temporary);
    for (const object of objects) {
      const parts = 'List' in object ? texts(object.List.items) : [];
      const [name, schema] = parts.reverse();
      if (schema === undefined || schema === 'pg_temp') temporary.delete(name);
    }
    this.#change({ temporary });
  }

  #rename({ relation, newname, renameType }: RenameOf) {
    const known = this.#settings.temporary.get(relation?.relname ?? '');
    if (!known || !relation || newname === undefined) return;
    if (!['OBJECT_TABLE', 'OBJECT_VIEW'].includes(renameType ?? '')) return;
    const temporary = new Map(this.#settings.temporary);
    temporary.delete(relation.relname ?? '');
    this.#change({ temporary: temporary.set(newname, known) });
  }

  #make(node: Node) {
    if ('CreateStmt' in node) {
      const { relation, oncommit } = node.CreateStmt;
      if (relation && isTemporary(relation)) {
        this.#makeTemporary(relation.relname, oncommit);
      }
    }
    if ('CreateTableAsStmt' in node) {
      const { into } = node.CreateTableAsStmt;
      if (into?.rel && isTemporary(into.rel)) {
        this.#makeTemporary(into.rel.relname, into.onCommit);
      }
    }
    const relation =
      ('ViewStmt' in node && node.ViewStmt.view) ||
      ('CreateSeqStmt' in node && node.CreateSeqStmt.sequence);
    if (relation && isTemporary(relation)) {
      this.#makeTemporary(relation.relname);
    }
  }

  #makeTemporary(name = '', onCommit?: string) {
    const untilCommit = onCommit === 'ONCOMMIT_DROP';
    const temporary = new Map(this.#settings.temporary);
    this.#change({ temporary: temporary.set(name, { untilCommit }) });
  }

  #prepare(name = '') {
    const prepared = new Set(this.#settings.prepared).add(name);
    this.#change({ prepared });
  }

  #forget(name: string | undefined) {
    const prepared = new Set(this.#settings.prepared);
    if (name === undefined) prepared.clear();
    else prepared.delete(name);
    this.#change({ prepared });
  }
}

type RenameOf = Extract<Node, { RenameStmt: unknown }>['RenameStmt'];

/** The calls of set_config in a query, and whether they happen for certain. */
function settingCalls(select: SelectStmt) {
  const found: { settings: Node[]; isAlways: boolean }[] = [];
  const isPlain = !select.fromClause && !select.whereClause && !select.larg;
  const pending: { node: unknown; isTop: boolean }[] = [
    { node: select, isTop: false },
  ];
  for (const target of select.targetList ?? []) {
    if ('ResTarget' in target) {
      pending.push({ node: target.ResTarget.val, isTop: isPlain });
    }
  }
  const seen = new Set<unknown>();
  while (pending.length > 0) {
    const { node, isTop } = pending.pop()!;
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    if ('FuncCall' in node) {
      const { funcname, args = [] } = (
        node as Extract<Node, { FuncCall: unknown }>
      ).FuncCall;
      if (texts(funcname).pop() === 'set_config') {
        found.push({ settings: args, isAlways: isTop });
      }
    }
    for (const each of Object.values(node)) {
      pending.push({ node: each, isTop: false });
    }
  }
  return found;
}

/** A list of schemas in a text, as set_config takes it. */
function schemasIn(path: string): string[] | undefined {
  if (path.trim() === '') return [];
  const names = path.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return searchPathIn(
    names.map(name => {
      const plain = name.trim();
      const sval = plain.startsWith('"')
        ? plain.slice(1, -1).replaceAll('""', '"')
        : plain.toLowerCase();
      return { A_Const: { sval: { sval } } };
    }),
  );
}

function isTrue(node: Node | undefined): boolean {
  const value = node && 'TypeCast' in node ? node.TypeCast.arg : node;
  if (!value || !('A_Const' in value)) return false;
  const { boolval, sval } = value.A_Const;
  return boolval?.boolval ?? /^t/.test(sval?.sval ?? '');
}
