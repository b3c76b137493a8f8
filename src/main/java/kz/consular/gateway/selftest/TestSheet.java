package kz.consular.gateway.selftest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.stereotype.Component;

/** The content of a self-test: one sheet of text, sealed by its sender like a dossier. */
@Component
@ForRole(Role.MISSION)
final class TestSheet {
    static final String FILE = "self-test.txt";
    /** An upper bound for the size of the container, in bytes. */
    private static final long LARGEST_SIZE = 1 << 16;

    private final ContainerStore containers;
    private final SealKeys keys;
    private final Clock clock;

    TestSheet(ContainerStore containers, SealKeys keys, Clock clock) {
        this.containers = containers;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals a unique sheet. The container is durable on disk when this method returns.
     *
     * @throws kz.consular.gateway.storage.NoSpaceLeft when the disk is too full for anything new
     */
    SealedContainer seal(Party sender, Instant at) {
        containers.requireSpace(LARGEST_SIZE);
        var key = keys.key(sender.address());
        try (var writer = ContainerWriter.create(containers.newTemporaryFile(), key, clock)) {
            writer.add(
                    FILE,
                    "text/plain",
                    new ByteArrayInputStream(text(sender, at).getBytes(StandardCharsets.UTF_8)));
            var sealed = writer.seal();
            containers.keep(sealed);
            return sealed;
        } catch (IOException e) {
            throw new UncheckedIOException("The self-test of " + sender + " could not be written", e);
        }
    }

    private static String text(Party sender, Instant at) {
        return """
                This is a self-test of the way to an internal affairs office and back. It is about nobody and asks for
                nothing but the receipt that every consignment gets.
                From: %s
                At: %s
                Round: %s
                """.formatted(sender, at, UUID.randomUUID());
    }
}
