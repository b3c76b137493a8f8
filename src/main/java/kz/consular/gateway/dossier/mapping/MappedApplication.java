package kz.consular.gateway.dossier.mapping;

import java.util.List;
import kz.consular.gateway.domain.application.Application;

/** What an application on the wire turned out to be. */
public sealed interface MappedApplication {

    record Valid(Application application) implements MappedApplication {}

    /** Everything that is wrong with it, at once. */
    record Invalid(List<InvalidValue> values) implements MappedApplication {
        public Invalid {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("An invalid application has at least one invalid value");
            }
        }
    }
}
