package kz.consular.gateway.delivery;

/** What a sealed container is for, as far as the carrier must know. */
public enum ConsignmentKind {
    /** A sealed application, from a mission to an office. */
    DOSSIER,
    /** Documents that the office asked for, from a mission. */
    SUPPLEMENT,
    /** The applicant gives up, from a mission. */
    WITHDRAWAL,
    /** The signed decision on a dossier, from an office. */
    DECISION,
    /** Documents are wanting, from an office. */
    DOCUMENTS_REQUESTED,
    /** The recipient took a consignment over: ends the sender's duty. Is itself never answered. */
    RECEIPT,
    /** The recipient refused a consignment, with the reason: ends the sender's duty too. Is itself never answered. */
    REFUSAL,
    /** Carries nothing: proves that the way to a party and back is open. */
    SELF_TEST;

    /** Whether this is a recipient's answer, which travels outside the outbox and gets no answer. */
    public boolean isAnswer() {
        return switch (this) {
            case RECEIPT, REFUSAL -> true;
            case DOSSIER, SUPPLEMENT, WITHDRAWAL, DECISION, DOCUMENTS_REQUESTED, SELF_TEST -> false;
        };
    }
}
