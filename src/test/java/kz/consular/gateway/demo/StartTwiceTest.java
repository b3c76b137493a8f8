package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.wire.mission.CaseState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A second start on the same data")
class StartTwiceTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("goes on with the cases of the first: decided, answered again, and numbered on")
    void goesOn() throws IOException {
        var family = Sample.SINGLE_ADULT.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        String number;
        String digest;
        String office;
        try (var first = Country.start(folder)) {
            var accepted = first.officer(DemoPopulation.BERLIN)
                    .lodge(family, "first-submission")
                    .getAccepted();
            number = accepted.getCaseNumber();
            digest = accepted.getDossierDigest();
            office = accepted.getOffice().getCode();
        }
        try (var second = Country.start(folder)) {
            var officer = second.officer(DemoPopulation.BERLIN);
            var again = officer.lodge(family, "first-submission").getAccepted();
            assertThat(again.getCaseNumber()).isEqualTo(number);
            assertThat(again.getDossierDigest()).isEqualTo(digest);

            second.clerkHolding(number, office).permit(number);
            second.awaitState(officer, number, CaseState.DECIDED);

            var next = officer.lodge(family, "second-submission").getAccepted();
            assertThat(next.getCaseNumber()).endsWith("000002");
        }
    }
}
