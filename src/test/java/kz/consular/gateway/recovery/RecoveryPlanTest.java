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
import kz.consular.gateway.recovery.ScannedFile.ScannedDecision;
import kz.consular.gateway.recovery.ScannedFile.ScannedDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a recovery")
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

    private static ScannedDossier dossier(char digest, int running, int minute, String submission) {
        return new ScannedDossier(
                container(digest),
                number(running),
                OFFICE,
                NOON.plusSeconds(60L * minute),
                Optional.of(submission).filter(id -> !id.isEmpty()).map(SubmissionId::new));
    }

    private static ScannedDecision decision(char digest, ScannedDossier on, int minute) {
        return new ScannedDecision(
                container(digest), on.number(), on.office(), on.container().digest(), NOON.plusSeconds(60L * minute));
    }

    private static List<String> codes(RecoveryPlan plan) {
        return plan.unused().stream().map(Unused::code).toList();
    }

    private static RecoveryPlan plan(List<ScannedDossier> dossiers, ScannedDecision... decisions) {
        return RecoveryPlan.of(dossiers, List.of(decisions), _ -> false);
    }

    @Test
    void has_the_cases_in_the_order_of_acceptance_each_with_its_decision() {
        var first = dossier('a', 2, 1, "submission-1");
        var second = dossier('b', 1, 2, "submission-2");
        var answer = decision('d', first, 5);
        var plan = plan(List.of(second, first), answer);
        assertThat(plan.cases())
                .containsExactly(
                        new RecoveryPlan.PlannedCase(first, Optional.of(answer)),
                        new RecoveryPlan.PlannedCase(second, Optional.empty()));
        assertThat(plan.unused()).isEmpty();
    }

    @Test
    void has_the_later_dossier_of_a_submission_because_the_first_was_never_acknowledged() {
        var orphan = dossier('a', 1, 1, "submission-1");
        var repeated = dossier('b', 2, 2, "submission-1");
        var plan = plan(List.of(repeated, orphan));
        assertThat(plan.cases()).extracting(RecoveryPlan.PlannedCase::dossier).containsExactly(repeated);
        assertThat(plan.unused()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo(orphan.container().path());
            assertThat(file.code()).isEqualTo("SUBMISSION_ANSWERED");
            assertThat(file.why()).contains("BERLIN-2026-000002");
        });
    }

    @Test
    void prefers_a_decided_dossier_to_a_later_one_and_a_registered_one_to_both() {
        var first = dossier('a', 1, 1, "submission-1");
        var decided = dossier('b', 2, 2, "submission-1");
        var last = dossier('c', 3, 3, "submission-1");
        var all = List.of(first, decided, last);
        assertThat(plan(all, decision('d', decided, 9)).cases())
                .extracting(RecoveryPlan.PlannedCase::dossier)
                .containsExactly(decided);
        assertThat(RecoveryPlan.of(all, List.of(decision('d', decided, 9)), number(1)::equals)
                        .cases())
                .extracting(RecoveryPlan.PlannedCase::dossier)
                .containsExactly(first);
    }

    @Test
    void has_each_dossier_without_a_submission_id() {
        assertThat(plan(List.of(dossier('a', 1, 1, ""), dossier('b', 2, 2, ""))).cases())
                .hasSize(2);
    }

    @Test
    void has_the_later_of_two_dossiers_under_one_number() {
        var plan = plan(List.of(dossier('a', 1, 1, "submission-1"), dossier('b', 1, 2, "submission-2")));
        assertThat(plan.cases())
                .singleElement()
                .satisfies(planned -> assertThat(planned.dossier().container()).isEqualTo(container('b')));
        assertThat(codes(plan)).containsExactly("CASE_NUMBER_TAKEN");
    }

    @Test
    void has_the_later_of_two_decisions() {
        var dossier = dossier('a', 1, 1, "submission-1");
        var earlier = decision('d', dossier, 5);
        var later = decision('e', dossier, 6);
        var plan = plan(List.of(dossier), earlier, later);
        assertThat(plan.cases().getFirst().decision()).contains(later);
        assertThat(codes(plan)).containsExactly("SUPERSEDED");
    }

    @Test
    void leaves_out_a_decision_without_its_dossier_or_of_another_office() {
        var dossier = dossier('a', 1, 1, "submission-1");
        var orphan = decision('d', dossier('f', 2, 1, "submission-2"), 5);
        var foreign = new ScannedDecision(
                container('e'),
                number(1),
                new OfficeCode("751110000"),
                dossier.container().digest(),
                NOON);
        var plan = plan(List.of(dossier), orphan, foreign);
        assertThat(plan.cases().getFirst().decision()).isEmpty();
        assertThat(codes(plan)).containsExactlyInAnyOrder("DOSSIER_MISSING", "DECISION_OF_ANOTHER");
    }
}
