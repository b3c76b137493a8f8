package kz.consular.gateway.regulation.editions;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Edition;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.resolution361.advice.RegistrationsToEstablish;
import kz.consular.gateway.regulation.rules.Advice;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Rule;

/**
 * An edition as a list of its rules and terms.
 *
 * @param name the citation of the edition, in English
 * @param daysToDecide the term of rule 9
 * @param daysToAnswer the term of rule 8
 */
record ListedEdition(
        String name,
        int daysToDecide,
        int daysToAnswer,
        List<Rule> rules,
        List<DocumentRule> documentRules,
        List<Advice> advices,
        RegistrationsToEstablish registrationsToEstablish)
        implements Edition {

    ListedEdition {
        rules = List.copyOf(rules);
        documentRules = List.copyOf(documentRules);
        advices = List.copyOf(advices);
    }

    @Override
    public Assessment assess(Application application, LocalDate today) {
        var demands = documentRules.stream()
                .flatMap(rule -> rule.demands(application, today))
                .toList();
        var unmet = rules.stream().flatMap(rule -> rule.check(application, today));
        var missing = demands.stream().filter(demand -> !demand.met()).map(Demand::finding);
        return new Assessment(
                Stream.concat(unmet, missing).sorted(comparing(Finding::code)).toList(),
                advices.stream().flatMap(advice -> advice.on(application)).toList(),
                demands.stream().map(Demand::requiredDocument).toList(),
                registrationsToEstablish.in(application, today).toList());
    }

    @Override
    public LocalDate decisionDue(LocalDate submitted) {
        return submitted.plusDays(daysToDecide);
    }

    @Override
    public LocalDate inquiryDue(LocalDate reached) {
        return reached.plusDays(daysToAnswer);
    }
}
