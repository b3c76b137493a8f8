package kz.consular.gateway.mission.cases;

/** The state of a case at the mission. */
public enum CaseState {
    /** Recorded at the mission; its dossier is being delivered to the office. */
    ACCEPTED,
    /** An administrator gave up the delivery of its dossier; the dossier can be sent again. */
    UNDELIVERED,
    /** The office has signed a receipt for the dossier. */
    UNDER_CONSIDERATION,
    /** The office has signed a refusal of the dossier. */
    REFUSED_BY_OFFICE,
    /** The decision was received and can be handed over. */
    DECIDED,
    /** The decision was handed over to the applicant. */
    CLOSED
}
