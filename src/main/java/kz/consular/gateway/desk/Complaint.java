package kz.consular.gateway.desk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.broker.NodeListInvalid;
import kz.consular.gateway.signing.TrustUnusable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** How a command that could not be done says so: cause and remedy, and a trace only for who asks. */
final class Complaint implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var error = command.getErr();
        var code = exitCode(failure);
        explanation(failure).forEach(error::println);
        if (command.getParseResult().hasMatchedOption(DeskOptions.VERBOSE)) {
            failure.printStackTrace(error);
        }
        return code;
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case MissionFault _ -> Exit.FAULT;
            case MissionUnavailable _ -> Exit.UNAVAILABLE;
            case CredentialsUnusable _, TrustUnusable _ -> Exit.CREDENTIALS;
            case NodeListInvalid _ -> Exit.FOLDER_FLAWED;
            case IOException _ -> Exit.FILE;
            default -> Exit.FAULT;
        };
    }

    private static List<String> explanation(Exception failure) {
        return switch (failure) {
            case MissionFault fault ->
                List.of(
                        fault.code() + ": " + fault.reason(),
                        fault.remedy(),
                        "Reference for the administrator: " + fault.reference());
            case TrustUnusable unusable ->
                Arrays.asList(unusable.getMessage(), "Here these are the files of --trust and --crl.");
            case NoSuchFileException missing ->
                List.of("There is no file " + missing.getFile() + ".", "Check the name and the folder you are in.");
            case NodeListInvalid invalid -> Arrays.asList(invalid.getMessage());
            case IOException io ->
                List.of("A file cannot be read or written: " + io.getMessage(), "Check its folder, rights and space.");
            case MissionUnavailable unavailable -> Arrays.asList(unavailable.getMessage());
            case CredentialsUnusable unusable -> Arrays.asList(unusable.getMessage());
            default ->
                List.of(
                        "This program failed: " + failure,
                        "Repeat the command with " + DeskOptions.VERBOSE + " and tell who maintains it.");
        };
    }
}
