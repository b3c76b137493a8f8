package kz.consular.gateway.monitor.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.records.Intervention.Action;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants done, to one consignment or to many.
 *
 * @param form names this form: sent twice, it has effect once
 */
record ActionForm(
        UUID form,
        Action action,
        List<MessageId> id,
        @Nullable String reason) {
    private static final int MOST = 200;

    ActionForm {
        id = id.stream().distinct().toList();
        if (id.isEmpty() || id.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " consignments are chosen at once.");
        }
    }

    /** @throws IllegalArgumentException when a reason is needed and not given, or too long */
    InterventionRequest order(MessageId consignment, String by) {
        return new InterventionRequest(
                UUID.nameUUIDFromBytes((form + "/" + consignment).getBytes(StandardCharsets.UTF_8)),
                consignment,
                action,
                by,
                given());
    }

    Optional<String> given() {
        return Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
    }
}
