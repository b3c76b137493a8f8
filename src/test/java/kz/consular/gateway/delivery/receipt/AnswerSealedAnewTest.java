package kz.consular.gateway.delivery.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestChannel;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.JmsBody;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A first answer whose certificate has expired since")
class AnswerSealedAnewTest {

    private static final Party PARIS = Party.of("mission.PARIS");
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Seal certificates are made for two years. */
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    @TempDir
    Path data;

    @Test
    void is_given_again_under_a_seal_that_still_ends_the_duty_with_the_time_and_meaning_of_the_first()
            throws Exception {
        var clock = new TestClock(Clock.systemUTC().instant());
        var seals = TestSeals.in(
                data.resolve("pki"),
                clock,
                IssuedKey.Kind.EC_P256,
                TestNode.BERLIN.address(),
                TestNode.OFFICE.address(),
                PARIS.address());
        try (var node = TestNode.on(data)
                        .with(clock)
                        .with(seals)
                        .withStranger(PARIS)
                        .start();
                var channel = new TestChannel(node)) {
            var container = seals.seal(node.containers().newTemporaryFile(), PARIS.address());
            var label = new Consignment(
                    MessageId.next(),
                    TestNode.CASE,
                    ConsignmentKind.DOSSIER,
                    PARIS,
                    TestNode.OFFICE,
                    container.digest(),
                    container.size(),
                    clock.instant(),
                    Optional.empty());
            var bytes = Files.readAllBytes(container.path());
            channel.put(TestNode.OFFICE.address(), label, bytes, _ -> {});
            var first = answer(channel);

            clock.forward(THREE_YEARS);
            seals.renew(TestNode.OFFICE.address());
            seals.publish();
            assertThat(seals.verifier().verify(first, clock.instant()))
                    .as("the first would not end the duty any more")
                    .isNotInstanceOf(Verdict.Passed.class);
            channel.put(TestNode.OFFICE.address(), label, bytes, _ -> {});
            var second = answer(channel);

            assertThat(seals.verifier().verify(second, clock.instant())).isInstanceOf(Verdict.Passed.class);
            assertThat(TestChannel.receipt(second)).isEqualTo(TestChannel.receipt(first));
            assertThat(node.recorded).containsExactly(label.id());

            channel.put(TestNode.OFFICE.address(), label, bytes, _ -> {});
            assertThat(answer(channel)).as("and is kept").hasSameBinaryContentAs(second);
        }
    }

    private Path answer(TestChannel channel) throws Exception {
        var message = (BytesMessage) channel.take(PARIS.address(), SOON).orElseThrow();
        var file = Files.createTempDirectory(data, "answer").resolve("answer.asice");
        JmsBody.save(message, file);
        return file;
    }
}
