package kz.consular.gateway.cli.brokerfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.territory.OfficeDirectory;
import kz.consular.gateway.territory.Territories;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command for the administrator of the broker. */
@Command(
        name = "broker-files",
        header = "Write the queues and rights of a broker of your own.",
        description = {
            "Reads the list of nodes and writes queues.xml, rights.xml, parties-users.properties and"
                    + " parties-roles.properties beside broker.xml. A running broker takes them up within seconds; it"
                    + " never deletes a queue.",
            "",
            "The list is a CSV file with the columns node,party. A node is the CN of a client certificate; a party is"
                    + " mission.CODE, office.CODE, 'office.*' for all offices, or 'it' for who reads the dead-letter queue."
        },
        footer = {
            "",
            "Example of a list:",
            "  node,party",
            "  gateway-berlin,mission.BERLIN",
            "  gateway-home,office.*",
            "  it-desk,it",
            "",
            "Example: broker-files nodes.csv /srv/mission-broker/etc",
            "",
            "Exit codes: 0 written; 65 the list has problems, nothing was written; 74 a file cannot be read or written."
        })
public final class BrokerFilesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "LIST", description = "The list of nodes, CSV in UTF-8.")
    private Path file = Path.of("");

    @Parameters(paramLabel = "FOLDER", description = "The folder etc of the broker.")
    private Path folder = Path.of("");

    @Option(
            names = "--offices",
            paramLabel = "FILE",
            description = "The directory of offices, where gateway.directory.offices names one.")
    private @Nullable Path offices;

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        var directory = OfficeDirectory.ofQueues(Optional.ofNullable(offices), Territories.load());
        var addresses = directory.offices().stream()
                .map(office -> new Party.Office(office.code()).address())
                .collect(Collectors.toUnmodifiableSet());
        try (var text = Files.newBufferedReader(file)) {
            var list = NodeList.read(text, addresses);
            new BrokerFiles(list).write(folder);
            report(list);
        }
        return ExitCode.DONE;
    }

    private void report(NodeList list) {
        var unread =
                list.nodes().values().stream().filter(nodes -> nodes.isEmpty()).count();
        var out = CommonOptions.requireOption(command).commandLine().getOut();
        out.printf("%d queues of missions and offices, in %s%n", list.nodes().size(), folder);
        if (unread > 0) {
            out.printf("%d of them no node may read yet; what is sent there waits.%n", unread);
        }
    }
}
