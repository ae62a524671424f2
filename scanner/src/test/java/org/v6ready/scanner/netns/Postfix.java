package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A postfix of the test's own: it speaks SMTP on the plan's addresses and throws mail away. One that
/// is `plain` has no STARTTLS.
final class Postfix {
  private Postfix() {}

  /// Returns the configuration folder for `postfix -c`.
  static Path configure(Plan plan, Path folder, Path certificate) throws IOException {
    Path home = folder.resolve("postfix");
    Path etc = Files.createDirectories(home.resolve("etc"));
    Files.createDirectories(home.resolve("spool"));
    Path data = Files.createDirectories(home.resolve("data"));
    Namespace.run(List.of("chown", "postfix", data.toString()), "");
    Files.writeString(etc.resolve("main.cf"), """
        compatibility_level = 3.6
        queue_directory = HOME/spool
        data_directory = HOME/data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        shlib_directory = /usr/lib/postfix
        mail_owner = postfix
        setgid_group = postdrop
        maillog_file = HOME/log
        maillog_file_prefixes = FOLDER
        myhostname = mx.lab.gov.vn
        inet_interfaces = all
        inet_protocols = all
        mydestination =
        relay_domains = DOMAINS
        relay_transport = discard:
        default_transport = discard:
        smtpd_relay_restrictions = reject_unauth_destination
        smtpd_tls_security_level = may
        smtpd_tls_cert_file = CERTIFICATE
        smtpd_tls_key_file = CERTIFICATE.key
        smtpd_peername_lookup = no
        alias_maps =
        """
        .replace("HOME", home.toString()).replace("FOLDER", folder.toString()).replace("CERTIFICATE", certificate.toString())
        .replace("DOMAINS", String.join(" ", plan.mailDomains)));
    StringBuilder services = new StringBuilder();
    plan.smtp.forEach(address -> services.append(Addresses.bracketed(address)).append(":25 inet n - n - - smtpd\n"));
    plan.smtpPlain.forEach(address -> services.append(Addresses.bracketed(address)).append(":25 inet n - n - - smtpd -o smtpd_tls_security_level=none\n"));
    services.append("""
        postlog unix-dgram n - n - 1 postlogd
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        anvil unix - - n - 1 anvil
        discard unix - - n - - discard
        error unix - - n - - error
        """);
    Files.writeString(etc.resolve("master.cf"), services);
    Files.copy(Path.of("/usr/share/postfix/dynamicmaps.cf"), etc.resolve("dynamicmaps.cf"), StandardCopyOption.REPLACE_EXISTING);
    return etc;
  }
}
