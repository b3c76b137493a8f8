package kz.consular.gateway.delivery;

import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.ContainerStore;

/**
 * A consignment that arrived complete, under the valid seal of its sender.
 *
 * @param container the file in the {@link ContainerStore}
 * @param seal of the sender
 * @param receivedAt by the clock of this node; the receipt states it
 */
public record Arrival(Consignment consignment, Path container, Verdict.Passed seal, Instant receivedAt) {}
