package kz.consular.gateway.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayName("A command that fails on the node's records")
class UserFacingErrorTest {

    @Test
    void tells_in_its_own_sentence_what_this_program_found_wrong() {
        var found = new IllegalStateException("There is no database. Name one.");

        var wrapped = new BeanCreationException("a bean", found);
        wrapped.setStackTrace(new StackTraceElement[0]); // as if thrown elsewhere

        assertThat(UserFacingError.of(wrapped))
                .hasValueSatisfying(plight -> assertThat(plight.sentences()).containsExactly(found.getMessage()));
    }

    @Test
    void tells_what_the_database_has_against_it_and_where_the_settings_are() {
        var away = new DataAccessResourceFailureException("no connection", new IOException("refused"));
        away.setStackTrace(new StackTraceElement[0]); // as if thrown elsewhere
        away.getMostSpecificCause().setStackTrace(new StackTraceElement[0]);

        assertThat(UserFacingError.of(away))
                .hasValueSatisfying(plight -> assertThat(String.join("\n", plight.sentences()))
                        .contains("records cannot be used", "refused", "config/application.yaml"));
    }

    @Test
    void does_not_blame_the_records_for_a_fault_of_the_program() {
        var fault = catchThrowable(() -> Integer.parseInt("banana"));

        assertThat(UserFacingError.of(fault)).isEmpty();
    }
}
