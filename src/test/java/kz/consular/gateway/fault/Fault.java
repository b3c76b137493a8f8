package kz.consular.gateway.fault;

/** What goes wrong in a {@link MixedFaultsIT}. */
enum Fault {
    MISSION_KILLED,
    OFFICE_KILLED,
    BROKER_KILLED,
    DATABASE_KILLED,
    LINE_CUT,
    LINE_STALLED,
    LINE_STALLED_ONE_WAY,
    LINE_TRUNCATED
}
