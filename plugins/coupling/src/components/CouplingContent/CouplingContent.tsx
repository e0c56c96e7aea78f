/** Everything known of a service's coupling, with its evidence. */
export const CouplingContent = () => null;
