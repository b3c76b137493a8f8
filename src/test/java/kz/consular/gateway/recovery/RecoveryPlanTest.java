package kz.consular.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.recovery.ScannedFile.KeptDecision;
import kz.consular.gateway.recovery.ScannedFile.KeptDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which dossier stands for a case, and which decision answers it")
class RecoveryPlanTest {
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");
    private static final OfficeCode OFFICE = new OfficeCode("711110000");

    private static SealedContainer container(char digest) {
        var name = String.valueOf(digest).repeat(64);
        return new SealedContainer(Path.of(name), Sha256.of(name), 1);
    }

    private static CaseNumber number(int running) {
        return new CaseNumber("BERLIN-2026-00000" + running);
    }

    private static KeptDossier dossier(char digest, int running, int minute, String submission) {
        return new KeptDossier(
                container(digest),
                number(running),
                OFFICE,
                NOON.plusSeconds(60L * minute),
                Optional.of(submission).filter(id -> !id.isEmpty()).map(SubmissionId::new));
    }

    private static KeptDecision decision(char digest, KeptDossier on, int minute) {
        return new KeptDecision(
                container(digest), on.number(), on.office(), on.container().digest(), NOON.plusSeconds(60L * minute));
    }

    private static List<String> codes(RecoveryPlan selection) {
        return selection.unused().stream().map(Unused::code).toList();
    }

    private static RecoveryPlan select(List<KeptDossier> dossiers, KeptDecision... decisions) {
        return RecoveryPlan.of(dossiers, List.of(decisions), _ -> false);
    }

    @Test
    void cases_come_in_the_order_of_their_acceptance_each_with_its_decision() {
        var first = dossier('a', 2, 1, "submission-1");
        var second = dossier('b', 1, 2, "submission-2");
        var answer = decision('d', first, 5);
        var selection = select(List.of(second, first), answer);
        assertThat(selection.cases())
                .containsExactly(
                        new RecoveryPlan.Surviving(first, Optional.of(answer)),
                        new RecoveryPlan.Surviving(second, Optional.empty()));
        assertThat(selection.unused()).isEmpty();
    }

    @Test
    void of_two_dossiers_of_one_submission_the_later_stands_for_the_first_was_never_acknowledged() {
        var orphan = dossier('a', 1, 1, "submission-1");
        var repeated = dossier('b', 2, 2, "submission-1");
        var selection = select(List.of(repeated, orphan));
        assertThat(selection.cases())
                .extracting(RecoveryPlan.Surviving::dossier)
                .containsExactly(repeated);
        assertThat(selection.unused()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo(orphan.container().path());
            assertThat(file.code()).isEqualTo("SUBMISSION_ANSWERED");
            assertThat(file.why()).contains("BERLIN-2026-000002");
        });
    }

    @Test
    void but_one_that_is_decided_stands_before_a_later_one_and_one_that_the_register_has_before_both() {
        var first = dossier('a', 1, 1, "submission-1");
        var decided = dossier('b', 2, 2, "submission-1");
        var last = dossier('c', 3, 3, "submission-1");
        var all = List.of(first, decided, last);
        assertThat(select(all, decision('d', decided, 9)).cases())
                .extracting(RecoveryPlan.Surviving::dossier)
                .containsExactly(decided);
        assertThat(RecoveryPlan.of(all, List.of(decision('d', decided, 9)), number(1)::equals)
                        .cases())
                .extracting(RecoveryPlan.Surviving::dossier)
                .containsExactly(first);
    }

    @Test
    void dossiers_that_do_not_tell_their_submission_stand_for_themselves() {
        assertThat(select(List.of(dossier('a', 1, 1, ""), dossier('b', 2, 2, "")))
                        .cases())
                .hasSize(2);
    }

    @Test
    void of_two_dossiers_under_one_number_the_later_stands() {
        var selection = select(List.of(dossier('a', 1, 1, "submission-1"), dossier('b', 1, 2, "submission-2")));
        assertThat(selection.cases())
                .singleElement()
                .satisfies(
                        surviving -> assertThat(surviving.dossier().container()).isEqualTo(container('b')));
        assertThat(codes(selection)).containsExactly("CASE_NUMBER_TAKEN");
    }

    @Test
    void of_two_decisions_the_later_holds() {
        var dossier = dossier('a', 1, 1, "submission-1");
        var earlier = decision('d', dossier, 5);
        var later = decision('e', dossier, 6);
        var selection = select(List.of(dossier), earlier, later);
        assertThat(selection.cases().getFirst().decision()).contains(later);
        assertThat(codes(selection)).containsExactly("SUPERSEDED");
    }

    @Test
    void a_decision_without_its_dossier_or_of_another_office_is_not_used() {
        var dossier = dossier('a', 1, 1, "submission-1");
        var gone = decision('d', dossier('f', 2, 1, "submission-2"), 5);
        var stranger = new KeptDecision(
                container('e'),
                number(1),
                new OfficeCode("751110000"),
                dossier.container().digest(),
                NOON);
        var selection = select(List.of(dossier), gone, stranger);
        assertThat(selection.cases().getFirst().decision()).isEmpty();
        assertThat(codes(selection)).containsExactlyInAnyOrder("DOSSIER_MISSING", "DECISION_OF_ANOTHER");
    }
}
