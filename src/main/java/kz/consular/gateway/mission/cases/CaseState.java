package kz.consular.gateway.mission.cases;

/** The state of a case at the mission. A new state states here what it awaits from the office. */
public enum CaseState {
    /** Recorded at the mission; its dossier is being delivered to the office. */
    ACCEPTED(Receipt.AWAITED, Decision.AWAITED),
    /** An administrator gave up the delivery of its dossier; the dossier can be sent again. */
    UNDELIVERED(Receipt.AWAITED, Decision.AWAITED),
    /** The office has signed a receipt for the dossier. */
    UNDER_CONSIDERATION(Receipt.NOT_AWAITED, Decision.AWAITED),
    /** The office has signed a refusal of the dossier. */
    REFUSED_BY_OFFICE(Receipt.AWAITED, Decision.AWAITED),
    /** The decision was received and can be handed over. */
    DECIDED(Receipt.NOT_AWAITED, Decision.NOT_AWAITED),
    /** The decision was handed over to the applicant. */
    CLOSED(Receipt.NOT_AWAITED, Decision.NOT_AWAITED);

    private final Receipt receipt;
    private final Decision decision;

    CaseState(Receipt receipt, Decision decision) {
        this.receipt = receipt;
        this.decision = decision;
    }

    private enum Receipt {
        AWAITED,
        NOT_AWAITED
    }

    private enum Decision {
        AWAITED,
        NOT_AWAITED
    }

    /** Whether the office's receipt for the dossier puts the case under consideration. */
    public boolean awaitsReceipt() {
        return receipt == Receipt.AWAITED;
    }

    /** Whether a decision of the office decides the case; in any other state the mission refuses it. */
    public boolean awaitsDecision() {
        return decision == Decision.AWAITED;
    }
}
