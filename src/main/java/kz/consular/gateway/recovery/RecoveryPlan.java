package kz.consular.gateway.recovery;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.recovery.ScannedFile.ScannedDecision;
import kz.consular.gateway.recovery.ScannedFile.ScannedDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;

/**
 * The dossier and the decision of each case to restore. Of several dossiers for one case or submission, the one that
 * the register knows is chosen first, then one with a decision, then the latest. A gateway that crashes between sealing
 * and recording leaves a dossier that was never acknowledged, and the repetition of the officer seals another one.
 *
 * @param cases in the order in which they were accepted
 */
record RecoveryPlan(List<PlannedCase> cases, List<Unused> unused) {

    /** A case to restore from its containers. */
    record PlannedCase(ScannedDossier dossier, Optional<ScannedDecision> decision) {}

    /** @param known whether the register of this node has the case */
    static RecoveryPlan of(
            List<ScannedDossier> dossiers, List<ScannedDecision> decisions, Predicate<CaseNumber> known) {
        return new Selection(dossiers, decisions, known).plan();
    }

    private static final class Selection {
        private static final Comparator<ScannedDecision> LATEST = comparing(ScannedDecision::decidedAt)
                .thenComparing(decision -> decision.container().digest().hex());

        private final List<ScannedDossier> dossiers;
        private final List<ScannedDecision> decisions;
        private final List<Unused> unused = new ArrayList<>();
        private final Map<Sha256, ScannedDecision> answers = new HashMap<>();
        private final Comparator<ScannedDossier> best;

        Selection(List<ScannedDossier> dossiers, List<ScannedDecision> decisions, Predicate<CaseNumber> known) {
            this.dossiers = dossiers;
            this.decisions = decisions;
            this.best = comparing((ScannedDossier dossier) -> known.test(dossier.number()))
                    .thenComparing(
                            dossier -> answers.containsKey(dossier.container().digest()))
                    .thenComparing(ScannedDossier::acceptedAt)
                    .thenComparing(dossier -> dossier.container().digest().hex());
        }

        RecoveryPlan plan() {
            var byDigest = dossiers.stream()
                    .collect(Collectors.toMap(dossier -> dossier.container().digest(), Function.identity()));
            decisions.stream().sorted(LATEST.reversed()).forEach(decision -> assign(decision, byDigest));
            var ofNumber = best(dossiers, ScannedDossier::number, "CASE_NUMBER_TAKEN", "Its case has another dossier,");
            var ofSubmission = best(
                    ofNumber,
                    Selection::submission,
                    "SUBMISSION_ANSWERED",
                    "Its submission was answered with another case,");
            return new RecoveryPlan(
                    ofSubmission.stream()
                            .sorted(comparing(ScannedDossier::acceptedAt)
                                    .thenComparing(dossier -> dossier.number().value()))
                            .map(dossier -> new PlannedCase(
                                    dossier,
                                    Optional.ofNullable(
                                            answers.get(dossier.container().digest()))))
                            .toList(),
                    List.copyOf(unused));
        }

        private void assign(ScannedDecision decision, Map<Sha256, ScannedDossier> byDigest) {
            var dossier = byDigest.get(decision.dossier());
            if (dossier == null) {
                unused.add(Unused.of(decision, "DOSSIER_MISSING", "The dossier that it answers is not here."));
            } else if (!dossier.number().equals(decision.number())
                    || !dossier.office().equals(decision.office())) {
                unused.add(
                        Unused.of(decision, "DECISION_OF_ANOTHER", "Another office, or case, is that of its dossier."));
            } else if (answers.putIfAbsent(decision.dossier(), decision) != null) {
                unused.add(Unused.of(
                        decision, "SUPERSEDED", "The office sealed a later decision on " + decision.number() + "."));
            }
        }

        private <K> List<ScannedDossier> best(
                Collection<ScannedDossier> candidates, Function<ScannedDossier, K> key, String code, String why) {
            var selected = new ArrayList<ScannedDossier>();
            candidates.stream().collect(Collectors.groupingBy(key)).values().forEach(rivals -> {
                var chosen = rivals.stream().max(best).orElseThrow();
                selected.add(chosen);
                rivals.stream()
                        .filter(rival -> rival != chosen)
                        .map(rival -> Unused.of(rival, code, why + " " + chosen.number() + "."))
                        .forEach(unused::add);
            });
            return selected;
        }

        /** The submission within its mission. A dossier without a submissionId is a submission of its own. */
        private static String submission(ScannedDossier dossier) {
            return dossier.number().mission() + " "
                    + dossier.submission().map(Object::toString).orElse("of " + dossier.number());
        }
    }
}
