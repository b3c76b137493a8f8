package kz.consular.gateway.cli.brokerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("The list of nodes becomes the broker's queues and rights")
class BrokerFilesCommandTest {

    @TempDir
    Path folder;

    @Test
    void with_a_queue_for_every_office_and_every_mission_named() throws IOException {
        var output = write("node,party", "gateway-berlin,mission.BERLIN", "home,office.711110000", "it-desk,it");

        assertThat(output).contains("225 queues").contains("223 of them no node may read yet");
        assertThat(file("queues.xml"))
                .contains("<queue name=\"mission.BERLIN\"/>", "<queue name=\"office.101000000\"/>");
        assertThat(file("rights.xml"))
                .contains("match=\"mission.BERLIN\"", "<permission type=\"consume\" roles=\"mission.BERLIN\"/>");
        assertThat(file("parties-roles.properties"))
                .contains(
                        "mission.BERLIN=gateway-berlin\n",
                        "\nmission=gateway-berlin\n",
                        "\noffice=home\n",
                        "it=it-desk\n");
    }

    @Test
    void and_broker_xml_gets_a_new_time_so_that_the_broker_reads_it() throws IOException {
        var brokerXml = Files.writeString(folder.resolve("broker.xml"), "<configuration/>");
        Files.setLastModifiedTime(brokerXml, FileTime.fromMillis(0));

        write("node,party", "home,office.*");

        assertThat(Files.getLastModifiedTime(brokerXml).toMillis()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gateway-berlin,mission.Berlin; Row 2: A mission code",
                "gateway-berlin,office.000000000; Row 2: No office of the directory is office.000000000",
                "gateway-berlin,BERLIN; Row 2: A party is",
                "gateway berlin,mission.BERLIN; Row 2: A node is named by the CN",
                "gateway-berlin; Row 2: it has 1 values",
                "home,it\\nhome,it; Row 3: home is listed for this party already",
            })
    void or_is_refused_with_the_row_and_nothing_is_written(String rows, String problem) throws IOException {
        var output = write(("node,party\n" + rows.replace("\\n", "\n")).split("\n"));

        assertThat(output).contains("nothing was written", problem);
        assertThat(folder.resolve("rights.xml")).doesNotExist();
    }

    @Test
    void or_is_refused_without_its_columns() throws IOException {
        assertThat(write("party,node")).contains("The first line must be 'node,party'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CN=gw.berlin", "C=KZ, O=X, CN=gw.berlin", "CN=gw.berlin, O=X, C=KZ", "C=KZ,CN=gw.berlin,O=X"})
    void and_a_node_is_known_by_its_CN_at_any_position(String name) {
        assertThat(matches("gw.berlin", name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=gw-berlin",
                "CN=gw.berlin2",
                "CN=my-gw.berlin",
                "OU=CN=gw.berlin, CN=other",
                "CN=other, O=\"x, CN=gw.berlin\"",
                "O=\"x, CN=gw.berlin, y\", CN=other"
            })
    void and_by_no_similar_text(String name) {
        assertThat(matches("gw.berlin", name)).isFalse();
    }

    private static boolean matches(String node, String name) {
        var pattern = new ClientCommonName(node).pattern();
        return Pattern.matches(pattern.substring(1, pattern.length() - 1), name);
    }

    private String write(String... lines) throws IOException {
        var list = Files.writeString(folder.resolve("nodes.csv"), String.join("\n", lines));
        var out = new StringWriter();
        new CommandLine(new BrokerFilesCommand())
                .setOut(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getOut().print(failure.getMessage());
                    return 1;
                })
                .execute(list.toString(), folder.toString());
        return out.toString();
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
