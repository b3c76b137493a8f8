package kz.consular.gateway.delivery.intervention;

import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.Intervention.Action;

/**
 * A person's request to do something to a consignment.
 *
 * @param id of the request: repeated, it has effect once
 * @param by the person, as this computer or a certificate names the person
 * @param reason kept with the consignment and shown to IT staff only; not for the data of applicants
 */
public record InterventionRequest(UUID id, MessageId consignment, Action action, String by, Optional<String> reason) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    public InterventionRequest {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Who does it has a name of at most " + LONGEST_NAME + " characters.");
        }
        if (reason.filter(text -> text.isBlank() || text.length() > LONGEST_REASON)
                .isPresent()) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters.");
        }
        if (action.needsReason() && reason.isEmpty()) {
            throw new IllegalArgumentException("Say why: this needs a reason.");
        }
    }
}
