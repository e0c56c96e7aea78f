import type { Node } from 'libpg-query';
import type { Scope } from '../access/Scope';
import type { Shape } from '../access/shape';
import * as defining from './define';
import { columnsIn } from './expression';
import * as grants from './grants';
import { callNamed } from './calls';
import { tableOf, texts } from './names';
import { defineNamed, touch } from './objects';
import * as objects from './otherObjects';
import * as other from './otherStatements';
import { select } from './select';
import type { Walk } from './walk';
import { insert, merge, remove, update } from './write';

type OfKind<Kind> = Node extends infer One
  ? One extends Record<Kind & string, infer Value>
    ? Value
    : never
  : never;

type Statement = Extract<
  Node extends infer One ? (One extends unknown ? keyof One : never) : never,
  `${string}Stmt`
>;

/** Notes what a statement does; a query gives the columns it returns. */
type Follow<Kind> = (
  walk: Walk,
  statement: OfKind<Kind>,
  scope: Scope,
) => Shape | void;

type Entry<Kind> = Follow<Kind> | { nothing: string } | { unknown: string };

const nothing = (because: string) => ({ nothing: because });
const unknown = (because: string) => ({ unknown: because });

const CONFIGURES = nothing('sets up server or session; no data, no structure');
const ROLES = nothing('roles are the whole server’s');
const OF_DATABASE = nothing('the database’s own; what uses it is told there');
const KEEPS = nothing('what tables hold and how they are made stays');
const NEVER = unknown('the parser gives it for no text');

/** Each kind of statement in PostgreSQL's grammar. */
export const STATEMENTS: { [Kind in Statement]: Entry<Kind> } = {
  SelectStmt: select,
  InsertStmt: insert,
  UpdateStmt: update,
  DeleteStmt: remove,
  MergeStmt: merge,
  ReturnStmt: (walk, { returnval }, scope) => {
    columnsIn(walk, returnval, scope);
  },
  CopyStmt: other.copy,
  CreateTableAsStmt: other.createTableAs,
  RefreshMatViewStmt: other.refresh,
  TruncateStmt: other.truncate,
  ExplainStmt: other.explain,
  PrepareStmt: (walk, { query }, scope) => {
    if (query) walk.query(query, scope.inner());
  },
  DeclareCursorStmt: (walk, { query }, scope) => {
    if (query) walk.query(query, scope.inner());
  },
  CallStmt: other.callProcedure,
  ExecuteStmt: other.execute,
  DoStmt: walk => walk.log.notFollowed({ cause: 'body' }),
  LoadStmt: walk => walk.log.notFollowed({ cause: 'elsewhere' }),

  CreateStmt: defining.createTable,
  CreateForeignTableStmt: objects.createForeignTable,
  ImportForeignSchemaStmt: objects.importForeignSchema,
  CreateSchemaStmt: defining.createSchema,
  AlterTableStmt: defining.alterTable,
  ViewStmt: defining.createView,
  DropStmt: defining.drop,
  RenameStmt: defining.rename,
  AlterObjectSchemaStmt: defining.setSchema,
  AlterOwnerStmt: objects.changeOwner,
  AlterObjectDependsStmt: objects.dependOn,
  AlterExtensionContentsStmt: objects.extensionContents,
  CommentStmt: objects.comment,
  SecLabelStmt: objects.label,
  GrantStmt: grants.grant,
  AlterDefaultPrivilegesStmt: grants.defaultPrivileges,
  RuleStmt: other.createRule,
  CreateFunctionStmt: other.createFunction,
  AlterFunctionStmt: (walk, { func, objtype }) =>
    defineNamed(walk, objtype, func && { ObjectWithArgs: func }),
  CreateTrigStmt: other.createTrigger,
  CreateEventTrigStmt: objects.createEventTrigger,
  AlterEventTrigStmt: (walk, { trigname: name = '' }) =>
    walk.log.touch({ kind: 'event trigger', name }),
  IndexStmt: other.createIndex,
  CreatePolicyStmt: other.definePolicy,
  AlterPolicyStmt: other.definePolicy,
  CreateStatsStmt: objects.createStatistics,
  AlterStatsStmt: (walk, { defnames }) =>
    touch(walk, 'statistics', texts(defnames)),
  CreateSeqStmt: objects.createSequence,
  AlterSeqStmt: objects.alterSequence,
  CompositeTypeStmt: (walk, { typevar, coldeflist }) => {
    if (typevar) {
      tableOf(walk, typevar, true);
      const { schemaname, relname = '' } = typevar;
      const parts = schemaname === undefined ? [] : [schemaname];
      touch(walk, 'type', [...parts, relname], { isNew: true });
    }
    defining.expressions(walk, coldeflist);
  },
  CreateEnumStmt: (walk, { typeName }) =>
    touch(walk, 'type', texts(typeName), { isNew: true }),
  AlterEnumStmt: (walk, { typeName }) => touch(walk, 'type', texts(typeName)),
  CreateRangeStmt: (walk, { typeName, params }) => {
    touch(walk, 'type', texts(typeName), { isNew: true });
    defining.expressions(walk, params);
  },
  CreateDomainStmt: objects.createDomain,
  AlterDomainStmt: (walk, { typeName, def, behavior }) => {
    touch(walk, 'type', texts(typeName));
    defining.expressions(walk, def);
    if (behavior === 'DROP_CASCADE') {
      walk.log.cascade(`type ${texts(typeName).join('.')}`);
    }
  },
  AlterTypeStmt: objects.alterType,
  DefineStmt: objects.createOther,
  CreateConversionStmt: (walk, { conversion_name: name, func_name: code }) => {
    touch(walk, 'conversion', texts(name), { isNew: true });
    callNamed(walk, texts(code));
  },
  AlterCollationStmt: (walk, { collname }) =>
    touch(walk, 'collation', texts(collname)),
  AlterOperatorStmt: (walk, { opername }) =>
    defineNamed(
      walk,
      'OBJECT_OPERATOR',
      opername && { ObjectWithArgs: opername },
    ),
  CreateOpClassStmt: (walk, { opclassname }) =>
    touch(walk, 'operator class', texts(opclassname), { isNew: true }),
  CreateOpFamilyStmt: (walk, { opfamilyname }) =>
    touch(walk, 'operator family', texts(opfamilyname), { isNew: true }),
  AlterOpFamilyStmt: (walk, { opfamilyname }) =>
    touch(walk, 'operator family', texts(opfamilyname)),
  AlterTSDictionaryStmt: (walk, { dictname }) =>
    touch(walk, 'text search dictionary', texts(dictname)),
  AlterTSConfigurationStmt: (walk, { cfgname }) =>
    touch(walk, 'text search configuration', texts(cfgname)),
  CreateCastStmt: objects.createCast,
  CreateTransformStmt: unknown('its functions run wherever the type is used'),
  CreatePublicationStmt: objects.createPublication,
  AlterPublicationStmt: objects.alterPublication,
  CreateSubscriptionStmt: walk => walk.log.notFollowed({ cause: 'elsewhere' }),
  AlterSubscriptionStmt: walk => walk.log.notFollowed({ cause: 'elsewhere' }),
  DropSubscriptionStmt: (walk, { subname: name = '' }) =>
    walk.log.touch({ kind: 'subscription', name }),

  CreateExtensionStmt: objects.createExtension,
  AlterExtensionStmt: OF_DATABASE,
  CreateFdwStmt: OF_DATABASE,
  AlterFdwStmt: OF_DATABASE,
  CreateForeignServerStmt: OF_DATABASE,
  AlterForeignServerStmt: OF_DATABASE,
  CreateUserMappingStmt: OF_DATABASE,
  AlterUserMappingStmt: OF_DATABASE,
  DropUserMappingStmt: OF_DATABASE,
  CreateAmStmt: OF_DATABASE,
  CreatePLangStmt: OF_DATABASE,
  CreatedbStmt: OF_DATABASE,
  DropdbStmt: walk => walk.log.notFollowed({ cause: 'database' }),
  AlterDatabaseStmt: OF_DATABASE,
  AlterDatabaseRefreshCollStmt: OF_DATABASE,
  AlterDatabaseSetStmt: OF_DATABASE,
  AlterTableMoveAllStmt: walk => walk.log.notFollowed({ cause: 'database' }),
  CreateTableSpaceStmt: CONFIGURES,
  DropTableSpaceStmt: CONFIGURES,
  AlterTableSpaceOptionsStmt: CONFIGURES,
  CreateRoleStmt: ROLES,
  AlterRoleStmt: ROLES,
  AlterRoleSetStmt: ROLES,
  DropRoleStmt: ROLES,
  GrantRoleStmt: ROLES,
  DropOwnedStmt: walk => walk.log.notFollowed({ cause: 'owned' }),
  ReassignOwnedStmt: walk => walk.log.notFollowed({ cause: 'owned' }),

  VariableSetStmt: CONFIGURES,
  VariableShowStmt: CONFIGURES,
  AlterSystemStmt: CONFIGURES,
  TransactionStmt: CONFIGURES,
  ConstraintsSetStmt: other.namesOnly,
  DiscardStmt: CONFIGURES,
  DeallocateStmt: CONFIGURES,
  CheckPointStmt: KEEPS,
  NotifyStmt: nothing('tells listeners; changes no table'),
  ListenStmt: CONFIGURES,
  UnlistenStmt: CONFIGURES,
  ClosePortalStmt: nothing('what a cursor reads was said when it was declared'),
  FetchStmt: nothing('what a cursor reads was said when it was declared'),
  LockStmt: other.namesOnly,
  VacuumStmt: other.namesOnly,
  ClusterStmt: other.namesOnly,
  ReindexStmt: other.namesOnly,

  RawStmt: nothing('holds a statement'),
  SetOperationStmt: NEVER,
  PLAssignStmt: NEVER,
  ReplicaIdentityStmt: nothing('a part of ALTER TABLE'),
};

/** Walks any statement and notes what it does; gives the columns it returns. */
export function walkStatement(walk: Walk, node: Node, scope: Scope): Shape {
  for (const [kind, statement] of Object.entries(node)) {
    walk.visited.add(statement);
    const follow = STATEMENTS[kind as Statement] as
      | Entry<Statement>
      | undefined;
    if (typeof follow !== 'function') continue;
    const shape = (
      follow as (walk: Walk, statement: unknown, scope: Scope) => Shape | void
    )(walk, statement, scope);
    if (shape) return shape;
  }
  return { columns: [] };
}
