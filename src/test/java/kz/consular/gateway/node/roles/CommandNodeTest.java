package kz.consular.gateway.node.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

@DisplayName("A command")
class CommandNodeTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("leaves the next node of its process a log file of its own")
    void clearsItsLoggingUp() {
        CommandNode.open(CommandNode.Tables.AS_THEY_ARE, List.of("--gateway.data=" + folder.resolve("data")))
                .close();

        var log = folder.resolve("node.log");
        new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .properties("logging.file.name=" + log)
                .run()
                .close();

        assertThat(log).isNotEmptyFile();
    }
}
