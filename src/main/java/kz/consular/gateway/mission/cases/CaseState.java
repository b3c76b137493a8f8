package kz.consular.gateway.mission.cases;

/** How far a case has come, seen from the mission. */
public enum CaseState {
    /** Kept at the mission, on its way to the office. */
    ACCEPTED,
    /** An administrator gave up bringing it to the office; it can be sent again. */
    UNDELIVERED,
    /** The office holds it and has signed for it. */
    UNDER_CONSIDERATION,
    /** The office signed that it cannot take the dossier. */
    REFUSED_BY_OFFICE,
    /** The decision is here and waits for its hand-over. */
    DECIDED,
    /** The applicant has the decision. */
    CLOSED
}
