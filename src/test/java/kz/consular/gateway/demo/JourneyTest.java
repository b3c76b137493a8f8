package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.wire.channel.Ground;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import kz.consular.wire.mission.Container;
import kz.consular.wire.mission.Event;
import kz.consular.wire.mission.EventCode;
import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.Finding;
import kz.consular.wire.mission.ListCasesRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From the endpoint of a mission to the office and back")
class JourneyTest {
    @TempDir
    static Path folder;

    private static Country country;
    private static MissionClient berlin;
    private static MissionClient ankara;

    @BeforeAll
    static void start() {
        country = Country.start(folder);
        berlin = country.officer(DemoPopulation.BERLIN);
        ankara = country.officer(DemoPopulation.ANKARA);
    }

    @AfterAll
    static void stop() {
        country.close();
    }

    @Test
    @DisplayName(
            "A family's application is accepted, sealed, brought to its office, permitted, returned and handed over")
    void permitted() {
        var accepted = lodge(berlin, Sample.FAMILY);
        var number = accepted.getCaseNumber();

        var clerk = country.clerkHolding(number, accepted.getOffice().getCode());
        country.awaitState(berlin, number, CaseState.UNDER_CONSIDERATION);
        assertThatThrownBy(() -> clerk.permit(number))
                .as("a dependant's registration has to be established first (rule 7)")
                .hasMessageContaining("INQUIRIES_BAR_PERMISSION");
        clerk.openInquiries(number).forEach(inquiry -> clerk.answer(number, inquiry));
        clerk.permit(number);
        country.awaitState(berlin, number, CaseState.DECIDED);
        var fetched = berlin.decision(number);

        var permitted = fetched.getDecision().getPermitted();
        assertThat(permitted.getPassportToIssue())
                .as("rule 9: a passport to every citizen, whatever the age")
                .containsExactly("applicant", "child-17", "child-10", "child-9");
        assertThat(permitted.getIdentityCardToSurrender()).containsExactly("applicant", "child-17");
        assertThat(fetched.getNotice()).as("only a restriction has a notice").isNull();
        assertThat(fetched.getDecision().getDossierDigest()).isEqualTo(accepted.getDossierDigest());
        assertThat(signer(fetched.getContainer()))
                .isEqualTo("office." + accepted.getOffice().getCode());

        var closed = berlin.confirmHandover(handover(number, List.of("applicant")));
        assertThat(closed.getCase().getState()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.getIdentityCardStillOut()).containsExactly("child-17");
        assertThat(berlin.caseOf(number).getEvent())
                .extracting(Event::getCode)
                .containsExactly(
                        EventCode.ACCEPTED,
                        EventCode.SENT,
                        EventCode.RECEIVED_BY_OFFICE,
                        EventCode.DECISION_RECEIVED,
                        EventCode.HANDED_OVER);
    }

    @Test
    @DisplayName("The decision is due on the thirtieth day after the day of lodging in Asia/Almaty")
    void due() {
        var accepted = lodge(ankara, Sample.OLD_KATO_CODE);
        var lodged = LocalDate.ofInstant(accepted.getAcceptedAt(), AlmatyCalendar.ALMATY);
        assertThat(accepted.getDecisionDueOn()).isEqualTo(lodged.plusDays(30));
        assertThat(accepted.getOffice().getCode())
                .as("the successor of the retired code 351800000")
                .isEqualTo("621000000");
    }

    @Test
    @DisplayName(
            "A tax debtor is restricted, and the notice states ground, term and appeal procedure in three languages")
    void restricted() {
        var accepted = lodge(ankara, Sample.TAX_DEBTOR);
        var number = accepted.getCaseNumber();

        country.clerkHolding(number, accepted.getOffice().getCode()).restrictForTaxDebt(number);
        country.awaitState(ankara, number, CaseState.DECIDED);
        var fetched = ankara.decision(number);

        var restricted = fetched.getDecision().getRestricted();
        assertThat(restricted.getGround()).isEqualTo(Ground.TAX_DEBT);
        assertThat(fetched.getNotice().getKk())
                .contains(
                        number,
                        restricted.getGroundText().getKk(),
                        restricted.getTermText().getKk(),
                        restricted.getAppealProcedure().getKk());
        assertThat(fetched.getNotice().getRu())
                .contains(
                        number,
                        restricted.getGroundText().getRu(),
                        restricted.getAppealProcedure().getRu());
        assertThat(fetched.getNotice().getEn())
                .contains(
                        number,
                        restricted.getTermText().getEn(),
                        restricted.getAppealProcedure().getEn());
    }

    @Test
    @DisplayName("An incomplete application is turned away with every finding, and nothing of it is stored")
    void turnedAway() {
        var before = numbers(berlin);
        var answer = berlin.lodge(unpack(Sample.INCOMPLETE), UUID.randomUUID().toString());
        assertThat(answer.getAccepted()).isNull();
        assertThat(answer.getTurnedAway().getFinding())
                .extracting(Finding::getCode)
                .contains("QUESTIONNAIRE_MISSING", "ALIMONY_PAPER_MISSING", "CHILD_OPINION_MISSING");
        assertThat(numbers(berlin)).isEqualTo(before);
    }

    @Test
    @DisplayName("The sealed dossier is what the answer announced, sealed by the mission")
    void dossier() throws IOException {
        var accepted = lodge(berlin, Sample.SINGLE_ADULT);
        var fetched = berlin.dossier(accepted.getCaseNumber()).getContainer();
        assertThat(fetched.getDigest()).isEqualTo(accepted.getDossierDigest());
        try (var content = fetched.getContent().getInputStream()) {
            assertThat(Sha256.ofContent(content).hex()).isEqualTo(accepted.getDossierDigest());
        }
        assertThat(signer(fetched)).isEqualTo("mission.BERLIN");
    }

    @Test
    @DisplayName("A repeated submissionId gets the first answer again; with other content, a fault")
    void repeated() {
        var id = UUID.randomUUID().toString();
        var first = berlin.lodge(unpack(Sample.SINGLE_ADULT), id).getAccepted();
        var again = berlin.lodge(unpack(Sample.SINGLE_ADULT), id).getAccepted();
        assertThat(again).usingRecursiveComparison().isEqualTo(first);
        assertThatThrownBy(() -> berlin.lodge(unpack(Sample.IDENTITY_CARD_LOST), id))
                .isInstanceOfSatisfying(
                        MissionFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.SUBMISSION_ID_REUSED));
    }

    @Test
    @DisplayName("A mission sees only its own cases")
    void ownCasesOnly() {
        var number = lodge(berlin, Sample.SINGLE_ADULT).getCaseNumber();
        assertThat(numbers(ankara)).noneMatch(other -> other.startsWith("BERLIN"));
        assertThatThrownBy(() -> ankara.caseOf(number))
                .isInstanceOfSatisfying(
                        MissionFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.CASE_OF_ANOTHER_MISSION));
        assertThatThrownBy(() -> berlin.caseOf("BERLIN-2026-999999"))
                .isInstanceOfSatisfying(
                        MissionFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.CASE_UNKNOWN));
    }

    private static Accepted lodge(MissionClient officer, Sample sample) {
        var answer = officer.lodge(unpack(sample), UUID.randomUUID().toString());
        assertThat(answer.getTurnedAway()).isNull();
        return answer.getAccepted();
    }

    private static DossierFolder unpack(Sample sample) {
        try {
            return sample.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> numbers(MissionClient officer) {
        return officer.cases(new ListCasesRequest()).getCase().stream()
                .map(found -> found.getCaseNumber())
                .toList();
    }

    private static ConfirmHandoverRequest handover(String number, List<String> cards) {
        var request = new ConfirmHandoverRequest();
        request.setCaseNumber(number);
        request.setHandedOverOn(AlmatyCalendar.dayOf(Instant.now()));
        request.getIdentityCardTakenIn().addAll(cards);
        return request;
    }

    private static String signer(Container container) {
        var file = folder.resolve(container.getDigest() + ".asice");
        try (var content = container.getContent().getInputStream()) {
            Files.copy(content, file);
            var verdict = country.part(SealVerifier.class).verify(file, Instant.now());
            return ((Verdict.Passed) verdict).signer().commonName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
