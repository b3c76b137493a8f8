package kz.consular.gateway.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayName("A command of IT staff that fails")
class UserFacingErrorTest {

    @Test
    void prints_the_message_of_an_exception_of_this_program() {
        var found = new IllegalStateException("There is no database. Name one.");

        var wrapped = new BeanCreationException("a bean", found);
        wrapped.setStackTrace(new StackTraceElement[0]); // as if a library had thrown it

        assertThat(UserFacingError.of(wrapped))
                .hasValueSatisfying(error -> assertThat(error.sentences()).containsExactly(found.getMessage()));
    }

    @Test
    void prints_the_failure_of_the_database_and_the_places_of_the_settings() {
        var unavailable = new DataAccessResourceFailureException("no connection", new IOException("refused"));
        unavailable.setStackTrace(new StackTraceElement[0]); // as if a library had thrown it
        unavailable.getMostSpecificCause().setStackTrace(new StackTraceElement[0]);

        assertThat(UserFacingError.of(unavailable))
                .hasValueSatisfying(error -> assertThat(String.join("\n", error.sentences()))
                        .contains("records cannot be used", "refused", "config/application.yaml"));
    }

    @Test
    void leaves_out_a_fault_of_the_program() {
        var fault = catchThrowable(() -> Integer.parseInt("banana"));

        assertThat(UserFacingError.of(fault)).isEmpty();
    }
}
