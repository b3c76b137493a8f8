package kz.consular.gateway.mission.decisions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.Sha256;

/**
 * A decision that the mission received and verified.
 *
 * @param notice of a restriction, to be handed over with it (rule 9)
 * @param container the sealed decision on disk
 * @param size of the container, in bytes
 */
public record ReceivedDecision(
        SealedDecision sealed,
        Instant receivedAt,
        Optional<LocalizedText> notice,
        Path container,
        Sha256 digest,
        long size) {}
