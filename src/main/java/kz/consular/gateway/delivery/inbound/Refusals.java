package kz.consular.gateway.delivery.inbound;

import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.validation.SubIndication;

/** The reasons for which delivery itself refuses, before a handler examines the consignment. */
final class Refusals {

    private Refusals() {}

    static RefusalReason numberReused() {
        return new RefusalReason(
                "MESSAGE_ID_REUSED",
                "Another consignment with this message id was answered before. Send this one under an id of its own.");
    }

    static RefusalReason wrongRecipient(Party here) {
        return new RefusalReason(
                "WRONG_RECIPIENT", "The consignment is for another party but lay in the queue of " + here + ".");
    }

    static RefusalReason digestDiffers(Object found) {
        return new RefusalReason(
                "DIGEST_DIFFERS",
                "The body is not the one that the message announces; found " + found + ". Send it again.");
    }

    static RefusalReason wrongSigner(String signer) {
        return new RefusalReason("WRONG_SIGNER", "The container is sealed by " + signer + ", not by its sender.");
    }

    static RefusalReason notTakenHere(ConsignmentKind kind, Party here) {
        return new RefusalReason("NOT_TAKEN_HERE", here + " takes no " + kind + ".");
    }

    static RefusalReason notProcessed(Party here) {
        return new RefusalReason(
                "PROCESSING_FAILED",
                "A fault at " + here + " keeps it from taking this in. Send it again once the fault there is mended.");
    }

    /** The code is the sub-indication of ETSI EN 319 102-1. A forged seal and a new authority cannot be told apart. */
    static RefusalReason seal(SubIndication why, String detail) {
        return new RefusalReason(
                why.name(),
                why == SubIndication.NO_CERTIFICATE_CHAIN_FOUND
                        ? detail + " If it is genuine, renew gateway.signing.ca-certificates at the recipient, then"
                                + " send again."
                        : detail);
    }
}
