package kz.consular.gateway.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.cli.brokerfiles.NodeListInvalid;
import kz.consular.gateway.cli.client.CredentialsUnusable;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.client.MissionUnavailable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.signature.trust.TrustUnusable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints why a command failed: cause and remedy, and the stack trace with {@code --verbose}. */
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var error = command.getErr();
        var code = exitCode(failure);
        explanation(failure).forEach(error::println);
        if (command.getParseResult().hasMatchedOption(CommonOptions.VERBOSE)) {
            failure.printStackTrace(error);
        }
        return code;
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case MissionFault _ -> ExitCode.FAULT;
            case MissionUnavailable _ -> ExitCode.UNAVAILABLE;
            case CredentialsUnusable _, TrustUnusable _ -> ExitCode.CONFIGURATION;
            case NodeListInvalid _ -> ExitCode.INVALID_INPUT;
            case IOException _ -> ExitCode.FILE;
            default -> ExitCode.FAULT;
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
                        "Repeat the command with " + CommonOptions.VERBOSE + " and tell who maintains it.");
        };
    }
}
