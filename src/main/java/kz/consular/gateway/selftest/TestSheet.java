package kz.consular.gateway.selftest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;

/** What a self-test carries: one sheet of text that says so, sealed by its sender like a dossier. */
final class TestSheet {
    static final String FILE = "self-test.txt";
    /** More than the container has. */
    private static final long ROOM = 1 << 16;

    private final ContainerStore containers;
    private final SealKeys keys;
    private final Clock clock;

    TestSheet(ContainerStore containers, SealKeys keys, Clock clock) {
        this.containers = containers;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals a sheet like no other. It is on disk for good when this returns.
     *
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is too full for anything new
     */
    SealedContainer seal(Party sender, Instant at) {
        containers.requireRoom(ROOM);
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
