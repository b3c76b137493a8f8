package kz.consular.gateway.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.demo.pki.IssuedKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test class with a container that a mission has sealed. */
abstract class OneSealedContainer {

    static final String BERLIN = "mission.BERLIN";

    final IssuedKey.Kind kind;

    @TempDir
    Path folder;

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    TestSeals seals;
    Path container;

    OneSealedContainer(IssuedKey.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void seal() {
        seals = TestSeals.in(folder.resolve("pki"), clock, kind, BERLIN);
        container = folder.resolve("dossier.asice");
        seals.seal(container, BERLIN);
    }

    Verdict verdict(Path path) throws IOException {
        return seals.verifier().verify(path, clock.instant());
    }
}
