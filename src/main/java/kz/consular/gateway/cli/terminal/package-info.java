/** Output, options and exit codes that all commands share. */
@NullMarked
package kz.consular.gateway.cli.terminal;

import org.jspecify.annotations.NullMarked;
