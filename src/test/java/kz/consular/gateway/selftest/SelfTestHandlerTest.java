package kz.consular.gateway.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.TestSeals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestHandlerTest {
    private static final Party BERLIN = Party.of("mission.BERLIN");

    @TempDir
    Path folder;

    @Test
    void what_is_more_than_a_self_test_is_refused() {
        var seals = TestSeals.in(folder.resolve("pki"), BERLIN.address());
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            var dossier = seals.seal(depot.containers().newTemporaryFile(), BERLIN.address());
            depot.containers().keep(dossier);
            var sheet = new TestSheet(depot.containers(), seals, Clock.systemUTC())
                    .seal(BERLIN, Clock.systemUTC().instant());

            assertThat(refusal(depot, seals, dossier, "BERLIN-2026-000000")).contains("NOT_A_SELF_TEST");
            assertThat(refusal(depot, seals, sheet, "BERLIN-2026-000001")).contains("NOT_A_SELF_TEST");
            assertThat(refusal(depot, seals, sheet, "BERLIN-2026-000000")).isEmpty();
        }
    }

    private static Optional<String> refusal(
            TestDepot depot, TestSeals seals, SealedContainer container, String number) {
        var selfTest = new Consignment(
                MessageId.next(),
                new CaseNumber(number),
                ConsignmentKind.SELF_TEST,
                BERLIN,
                Party.of("office.711110000"),
                container.digest(),
                container.size(),
                Clock.systemUTC().instant(),
                Optional.empty());
        return TestDepot.refusal(new SelfTestHandler().examine(depot.arrival(selfTest, seals.verifier())));
    }
}
