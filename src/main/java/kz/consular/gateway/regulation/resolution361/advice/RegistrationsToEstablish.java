package kz.consular.gateway.regulation.resolution361.advice;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.regulation.resolution361.OtherParentConsent;

/**
 * Rule 7, second part: where there is no record that the persons of 7(3) or 7(6) are registered in Kazakhstan, the
 * applicant asks the office to establish it. The application contains that request: a dependant by its own short name, an
 * other parent by the short name of the minor.
 */
public final class RegistrationsToEstablish {

    public Stream<PersonId> in(Application application, LocalDate today) {
        var dependants = application.dependants().stream()
                .filter(dependant -> !dependant.registrationKnown())
                .map(Dependant::id);
        var otherParents = application
                .leaving()
                .filter(person -> OtherParentConsent.otherParentIs(OtherParent.REGISTRATION_UNKNOWN, person, today))
                .map(LeavingPerson::id);
        return Stream.concat(dependants, otherParents);
    }
}
