package kz.consular.gateway.regulation.editions;

import java.time.LocalDate;
import java.util.List;
import kz.consular.gateway.regulation.Edition;
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
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Rule;
import kz.consular.gateway.territory.Territories;

/** Resolution No. 361 of 28 March 2012 as amended by No. 850 of 26 October 2022: its rules, documents and terms. */
final class EditionOfOctober2022 {
    static final LocalDate MADE = LocalDate.of(2022, 10, 26);

    private static final int DAYS_TO_DECIDE = 30;
    private static final int DAYS_TO_ANSWER = 10;

    private EditionOfOctober2022() {}

    static Edition of(Territories territories) {
        return new ListedEdition(
                "Resolution No. 361 of 28 March 2012 in the edition of 26 October 2022 (No. 850)",
                DAYS_TO_DECIDE,
                DAYS_TO_ANSWER,
                rules(territories),
                documentRules(),
                List.of(new IinDateDiffers(), new RegistrationCodeAmbiguous(territories), new SecretBearer()),
                new RegistrationsToEstablish());
    }

    private static List<Rule> rules(Territories territories) {
        return List.of(
                new ApplicantMayApply(),
                new ChildrenAreMinors(),
                new IdentityCardStated(),
                new DepartureStated(),
                new CitizenAbroad(),
                new LastRegistration(territories));
    }

    private static List<DocumentRule> documentRules() {
        return List.of(
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
    }
}
