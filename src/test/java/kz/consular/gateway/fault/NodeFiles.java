package kz.consular.gateway.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.consular.gateway.domain.Sha256;

/** The files of a node. */
final class NodeFiles {

    private final Path data;

    NodeFiles(Node node) {
        this.data = node.data();
    }

    /** Unfinished, damaged and missing files, once nothing is under way. */
    List<String> findings(NodeDatabase database) throws IOException {
        var findings = new ArrayList<String>();
        for (var half : unfinished()) {
            findings.add(half + " is unfinished");
        }
        for (var container : containers()) {
            if (!container.getFileName().toString().equals(Sha256.ofFile(container) + ".asice")) {
                findings.add(container + " is not what its name says");
            }
        }
        var kept = containers().stream()
                .map(file -> file.getFileName().toString().replace(".asice", ""))
                .collect(Collectors.toSet());
        database.digests().stream()
                .filter(digest -> !kept.contains(digest))
                .forEach(digest -> findings.add(data + " lacks the container " + digest));
        return findings;
    }

    /** Finished containers. */
    List<Path> containers() throws IOException {
        return files(data.resolve("containers")).stream()
                .filter(file -> file.toString().endsWith(".asice"))
                .toList();
    }

    /** Containers that are being written. */
    List<Path> beingSealed() {
        return files(data.resolve("containers/unfinished")).stream()
                .filter(file -> file.toString().endsWith(".part"))
                .toList();
    }

    /** Uploads, and containers that are being written. */
    private List<Path> unfinished() {
        return Stream.concat(files(data.resolve("incoming")).stream(), beingSealed().stream())
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("Files in " + folder + " come and go", e);
        }
    }
}
