package kz.consular.gateway.regulation.editions;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Edition;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.resolution361.AlimonyForDependants;
import kz.consular.gateway.regulation.resolution361.ApplicantMayApply;
import kz.consular.gateway.regulation.resolution361.BirthCertificate;
import kz.consular.gateway.regulation.resolution361.ChildOpinion;
import kz.consular.gateway.regulation.resolution361.ChildrenAreMinors;
import kz.consular.gateway.regulation.resolution361.CitizenAbroad;
import kz.consular.gateway.regulation.resolution361.DepartureStated;
import kz.consular.gateway.regulation.resolution361.EnforcementDebt;
import kz.consular.gateway.regulation.resolution361.FeePayment;
import kz.consular.gateway.regulation.resolution361.IdentityCardOrExplanation;
import kz.consular.gateway.regulation.resolution361.IdentityCardStated;
import kz.consular.gateway.regulation.resolution361.LastRegistration;
import kz.consular.gateway.regulation.resolution361.MilitaryRegister;
import kz.consular.gateway.regulation.resolution361.OtherParentConsent;
import kz.consular.gateway.regulation.resolution361.PassportCopy;
import kz.consular.gateway.regulation.resolution361.Questionnaire;
import kz.consular.gateway.regulation.resolution361.advice.IinDateDiffers;
import kz.consular.gateway.regulation.resolution361.advice.RegistrationCodeAmbiguous;
import kz.consular.gateway.regulation.resolution361.advice.RegistrationsToEstablish;
import kz.consular.gateway.regulation.resolution361.advice.SecretBearer;
import kz.consular.gateway.regulation.rules.Advice;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Rule;
import kz.consular.gateway.territory.Territories;

/** Resolution No. 361 of 28 March 2012 as amended by No. 850 of 26 October 2022. */
final class EditionOfOctober2022 implements Edition {
    static final LocalDate MADE = LocalDate.of(2022, 10, 26);

    private static final int DAYS_TO_DECIDE = 30;
    private static final int DAYS_TO_ANSWER = 10;

    private final List<Rule> rules;
    private final List<DocumentRule> documentRules = List.of(
            new Questionnaire(),
            new PassportCopy(),
            new IdentityCardOrExplanation(),
            new BirthCertificate(),
            new AlimonyForDependants(),
            new EnforcementDebt(),
            new MilitaryRegister(),
            new ChildOpinion(),
            new OtherParentConsent(),
            new FeePayment());
    private final List<Advice> advices;
    private final RegistrationsToEstablish registrationsToEstablish = new RegistrationsToEstablish();

    EditionOfOctober2022(Territories territories) {
        rules = List.of(
                new ApplicantMayApply(),
                new ChildrenAreMinors(),
                new IdentityCardStated(),
                new DepartureStated(),
                new CitizenAbroad(),
                new LastRegistration(territories));
        advices = List.of(new IinDateDiffers(), new RegistrationCodeAmbiguous(territories), new SecretBearer());
    }

    @Override
    public String name() {
        return "Resolution No. 361 of 28 March 2012 in the edition of 26 October 2022 (No. 850)";
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
        return submitted.plusDays(DAYS_TO_DECIDE);
    }

    @Override
    public LocalDate inquiryDue(LocalDate reached) {
        return reached.plusDays(DAYS_TO_ANSWER);
    }
}
