package kz.consular.gateway.dossier.mapping;

import java.util.List;
import kz.consular.gateway.domain.application.Application;

/** The result of mapping an application from the wire. */
public sealed interface MappedApplication {

    record Valid(Application application) implements MappedApplication {}

    /** The application has these invalid values, all of them. */
    record Invalid(List<InvalidValue> values) implements MappedApplication {
        public Invalid {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("An invalid application has at least one invalid value");
            }
        }
    }
}
