/** Output, options and exit codes that all commands share. */
@NamedInterface
@NullMarked
package kz.consular.gateway.cli.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
