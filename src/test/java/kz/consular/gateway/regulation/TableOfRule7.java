package kz.consular.gateway.regulation;

import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;

/** A second, independent implementation of rule 7 as one table, to compare the rule classes with. */
final class TableOfRule7 {
    private TableOfRule7() {}

    /** The first kind of each demand, and whom it must name. */
    static List<String> of(Application application) {
        var papers = new ArrayList<>(List.of("QUESTIONNAIRE", "FEE_PAYMENT"));
        application.leaving().forEach(person -> papers.addAll(of(person)));
        application.dependants().stream()
                .filter(Dependant::registrationKnown)
                .forEach(dependant -> papers.add("ALIMONY_AGREEMENT " + dependant.id()));
        return papers;
    }

    private static List<String> of(LeavingPerson person) {
        var age = person.ageOn(Applications.TODAY);
        var papers = new ArrayList<String>();
        if (age < 16) {
            papers.add("BIRTH_CERTIFICATE");
        } else if (person.citizen()) {
            papers.add("PASSPORT");
            papers.add(
                    person.identityCard().orElseThrow() instanceof IdentityCard.Present
                            ? "IDENTITY_CARD"
                            : "IDENTITY_CARD_EXPLANATION");
        }
        if (person.enforcementDebtor()) {
            papers.add("ENFORCEMENT_SETTLEMENT");
        }
        if (person.militaryRegister()) {
            papers.add("MILITARY_REGISTER_REMOVAL");
        }
        if (age >= 10 && age < 18 && !(person.departure().orElseThrow() instanceof MinorDeparture.Alone)) {
            papers.add("CHILD_OPINION_CONCLUSION");
        }
        if (age < 18
                && person.citizen()
                && person.departure().orElseThrow() instanceof MinorDeparture.WithOne withOne
                && withOne.otherParent() == OtherParent.LIVES_IN_KAZAKHSTAN) {
            papers.add("OTHER_PARENT_CONSENT");
        }
        return papers.stream().map(paper -> paper + " " + person.id()).toList();
    }
}
