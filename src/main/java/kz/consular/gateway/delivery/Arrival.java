package kz.consular.gateway.delivery;

import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.ContainerStore;

/**
 * A consignment that has come in whole, with its sender's seal on it.
 *
 * @param container the file in the {@link ContainerStore}
 * @param seal whose signer is the sender
 * @param receivedAt by the recipient's clock; the receipt carries it
 */
public record Arrival(Consignment consignment, Path container, Verdict.Passed seal, Instant receivedAt) {}
