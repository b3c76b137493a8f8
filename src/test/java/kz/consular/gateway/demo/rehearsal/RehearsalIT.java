package kz.consular.gateway.demo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.DemoPopulation;
import kz.consular.gateway.demo.GatewayProcess;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.wire.mission.ListCasesRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The delivered gateway as a demonstration")
class RehearsalIT {
    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    @DisplayName("rehearses, stops on request, rehearses again on the same data, and serves the command line")
    void rehearses() throws Exception {
        try (var first = GatewayProcess.start(folder, "256m")) {
            first.awaitRehearsed();
            var programme = String.join("\n", first.printed());
            for (var sample : Sample.values()) {
                assertThat(programme).contains(sample.folder());
            }
            assertThat(programme)
                    .contains("turned away, nothing kept", "permitted: passport", "restricted: tax debt")
                    .contains(
                            "accepted, sealed and kept",
                            "ms  sent",
                            "received by the office",
                            "decided by the office",
                            "decision received",
                            "handed over");
            assertThat(cases(first, DemoPopulation.BERLIN)).hasSize(4);
            assertThat(first.stop()).isEqualTo(STOPPED_BY_SIGTERM);
        }
        try (var second = GatewayProcess.start(folder, "256m")) {
            second.awaitRehearsed();
            assertThat(cases(second, DemoPopulation.BERLIN)).hasSize(8);
            commandLine(second);
        }
    }

    private void commandLine(GatewayProcess gateway) throws IOException, InterruptedException {
        var url = gateway.endpoints().mission().toString();
        var people = folder.resolve("certificates/people");
        var caller = List.of(
                "--url", url,
                "--certificate", people.resolve("officer-BERLIN.p12").toString(),
                "--trust", folder.resolve("certificates/ca.pem").toString());

        var lodged = run("lodge", folder.resolve("data/samples/single-adult").toString(), caller);
        assertThat(lodged.exit()).as(lodged.output()).isZero();
        var number = found("BERLIN-[0-9]{4}-[0-9]{6}", lodged.output());
        assertThat(run("case", number, caller).output()).contains(number);

        var container = folder.resolve("dossier.asice");
        var saving = new ArrayList<>(caller);
        saving.addAll(List.of("--save", container.toString()));
        var fetched = run("dossier", number, saving);
        assertThat(fetched.exit()).as(fetched.output()).isZero();
        assertThat(verify(container).exit()).isZero();
        assertThat(verify(container).output()).contains("mission.BERLIN");
        Files.write(container, new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(verify(container).exit()).isEqualTo(1);
    }

    private GatewayProcess.Command run(String command, String argument, List<String> caller)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(command, argument));
        arguments.addAll(caller);
        return GatewayProcess.run(folder, arguments.toArray(String[]::new));
    }

    private GatewayProcess.Command verify(Path container) throws IOException, InterruptedException {
        return GatewayProcess.run(
                folder,
                "verify",
                container.toString(),
                "--trust",
                folder.resolve("certificates/ca.pem").toString(),
                "--crl",
                folder.resolve("certificates/crl.pem").toString());
    }

    private static List<?> cases(GatewayProcess gateway, MissionCode mission) {
        return gateway.endpoints()
                .officer(mission)
                .cases(new ListCasesRequest())
                .getCase();
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
