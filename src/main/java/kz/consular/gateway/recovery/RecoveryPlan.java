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
import kz.consular.gateway.recovery.ScannedFile.KeptDecision;
import kz.consular.gateway.recovery.ScannedFile.KeptDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;

/**
 * Which dossier stands for a case, and which decision answers it. Where several could, the one that the register knows
 * goes first, then one that is decided, then the later: a gateway that died between sealing and recording leaves a dossier
 * that nobody was told of, and the officer's repetition sealed another.
 *
 * @param cases in the order in which they were accepted
 */
record RecoveryPlan(List<Surviving> cases, List<Unused> unused) {

    /** A case as the containers tell it. */
    record Surviving(KeptDossier dossier, Optional<KeptDecision> decision) {}

    /** @param known whether the register of this node has the case */
    static RecoveryPlan of(List<KeptDossier> dossiers, List<KeptDecision> decisions, Predicate<CaseNumber> known) {
        return new Choice(dossiers, decisions, known).choose();
    }

    private static final class Choice {
        private static final Comparator<KeptDecision> LATEST = comparing(KeptDecision::decidedAt)
                .thenComparing(decision -> decision.container().digest().hex());

        private final List<KeptDossier> dossiers;
        private final List<KeptDecision> decisions;
        private final List<Unused> unused = new ArrayList<>();
        private final Map<Sha256, KeptDecision> answers = new HashMap<>();
        private final Comparator<KeptDossier> best;

        Choice(List<KeptDossier> dossiers, List<KeptDecision> decisions, Predicate<CaseNumber> known) {
            this.dossiers = dossiers;
            this.decisions = decisions;
            this.best = comparing((KeptDossier dossier) -> known.test(dossier.number()))
                    .thenComparing(
                            dossier -> answers.containsKey(dossier.container().digest()))
                    .thenComparing(KeptDossier::acceptedAt)
                    .thenComparing(dossier -> dossier.container().digest().hex());
        }

        RecoveryPlan choose() {
            var byDigest = dossiers.stream()
                    .collect(Collectors.toMap(dossier -> dossier.container().digest(), Function.identity()));
            decisions.stream().sorted(LATEST.reversed()).forEach(decision -> assign(decision, byDigest));
            var ofNumber = theBest(dossiers, KeptDossier::number, "CASE_NUMBER_TAKEN", "Its case has another dossier,");
            var ofSubmission = theBest(
                    ofNumber,
                    Choice::submission,
                    "SUBMISSION_ANSWERED",
                    "Its submission was answered with another case,");
            return new RecoveryPlan(
                    ofSubmission.stream()
                            .sorted(comparing(KeptDossier::acceptedAt)
                                    .thenComparing(dossier -> dossier.number().value()))
                            .map(dossier -> new Surviving(
                                    dossier,
                                    Optional.ofNullable(
                                            answers.get(dossier.container().digest()))))
                            .toList(),
                    List.copyOf(unused));
        }

        private void assign(KeptDecision decision, Map<Sha256, KeptDossier> byDigest) {
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

        private <K> List<KeptDossier> theBest(
                Collection<KeptDossier> candidates, Function<KeptDossier, K> key, String code, String why) {
            var kept = new ArrayList<KeptDossier>();
            candidates.stream().collect(Collectors.groupingBy(key)).values().forEach(rivals -> {
                var chosen = rivals.stream().max(best).orElseThrow();
                kept.add(chosen);
                rivals.stream()
                        .filter(rival -> rival != chosen)
                        .map(rival -> Unused.of(rival, code, why + " " + chosen.number() + "."))
                        .forEach(unused::add);
            });
            return kept;
        }

        /** Within its mission; a dossier that does not tell has none but its own. */
        private static String submission(KeptDossier dossier) {
            return dossier.number().mission() + " "
                    + dossier.submission().map(Object::toString).orElse("of " + dossier.number());
        }
    }
}
