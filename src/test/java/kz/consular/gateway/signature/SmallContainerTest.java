package kz.consular.gateway.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;
import kz.consular.gateway.signature.zip.HeapChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A container in memory")
class SmallContainerTest {

    private static final String BERLIN = "mission.BERLIN";
    private static final byte[] RECEIPT = "<receipt/>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private TestSeals seals;
    private SealVerifier verifier;

    @BeforeEach
    void issueSeals() {
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, BERLIN);
        verifier = new SealVerifier(seals.trust());
    }

    private byte[] sealed() {
        return SmallContainer.seal(seals.key(BERLIN), clock, "receipt.xml", "application/xml", RECEIPT);
    }

    @Test
    void passes_in_memory_and_as_a_file() throws IOException {
        var container = sealed();
        var file = Files.write(folder.resolve("receipt.asice"), container);

        for (var verdict :
                new Verdict[] {verifier.verify(container, clock.instant()), verifier.verify(file, clock.instant())}) {
            assertThat(verdict).isInstanceOfSatisfying(Verdict.Passed.class, passed -> {
                assertThat(passed.signer().commonName()).isEqualTo(BERLIN);
                assertThat(passed.contents().entry("receipt.xml")).isPresent();
            });
        }
    }

    @Test
    void returns_its_content() throws IOException {
        try (var content = SealedContents.ofKnown(sealed()).open("receipt.xml")) {
            assertThat(content.readAllBytes()).isEqualTo(RECEIPT);
        }
    }

    @Test
    @DisplayName("never passes with another content, whichever byte is changed")
    void no_byte_of_the_content_can_be_changed() throws IOException {
        var container = sealed();
        for (var i = 0; i < container.length; i++) {
            var forged = container.clone();
            forged[i] ^= 1;

            if (verifier.verify(forged, clock.instant()) instanceof Verdict.Passed passed) {
                try (var content = passed.contents().open("receipt.xml")) {
                    assertThat(content.readAllBytes())
                            .as("byte %d of %d", i, container.length)
                            .isEqualTo(RECEIPT);
                }
            }
        }
    }

    @Test
    void keeps_its_contents_when_the_array_changes_after_the_validation() throws IOException {
        var container = sealed();
        var passed = (Verdict.Passed) verifier.verify(container, clock.instant());

        Arrays.fill(container, (byte) 0);

        try (var content = passed.contents().open("receipt.xml")) {
            assertThat(content.readAllBytes()).isEqualTo(RECEIPT);
        }
    }

    @Test
    void is_not_sealed_with_an_expired_certificate() {
        clock.forward(Duration.ofDays(10_000));

        assertThatThrownBy(this::sealed).isInstanceOf(SealingKeyUnavailable.class);
    }

    @Test
    void is_read_as_a_file_is() throws IOException {
        try (var channel = new HeapChannel(ByteBuffer.wrap(new byte[] {1, 2, 3}))) {
            var two = ByteBuffer.allocate(2);
            assertThat(channel.position(1).read(two)).isEqualTo(2);
            assertThat(two.array()).containsExactly(2, 3);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(channel.position(9).read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThatThrownBy(() -> channel.write(two.flip())).isInstanceOf(NonWritableChannelException.class);
        }
    }
}
