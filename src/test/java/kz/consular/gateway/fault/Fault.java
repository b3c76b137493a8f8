package kz.consular.gateway.fault;

/** The faults of {@link MixedFaultsIT}. */
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
