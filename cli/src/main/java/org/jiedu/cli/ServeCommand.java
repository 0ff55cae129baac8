package org.jiedu.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jiedu.diagnostic.Message;
import org.jiedu.portal.AccountChanges;
import org.jiedu.portal.Entrance;
import org.jiedu.portal.PortalException;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalServer;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.TlsFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a portal: its site, and Git for those who have an account. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", index = "0")
  private Path dir = Path.of("");

  @Option(names = "--port", paramLabel = "N")
  private int port = 8080;

  @Option(names = "--host", paramLabel = "NAME")
  private String host = "127.0.0.1";

  @Option(names = "--behind-tls-proxy")
  private boolean isBehindProxy;

  @Option(names = "--tls-key", paramLabel = "FILE")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--tls-certificate", paramLabel = "FILE")
  private Optional<Path> certificate = Optional.empty();

  ServeCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PortalFolder folder = jiedu.portal(spec, dir);
    Entrance entrance = entrance();
    PortalSettings settings = PortalSettings.require(folder);
    AccountChanges.of(folder, ThisProgram.words()).renewAuthorizedKeys();
    try (PortalServer server = start(folder, settings, entrance)) {
      String where = entrance.scheme() + "://" + host + ":" + server.port();
      jiedu.terminal().out().println(where + "/");
      jiedu.terminal().out().flush();
      jiedu.say(
          Message.of(
              "网站在 {0}/，推送到 {0}/portal.git；按 Ctrl-C 停止。",
              "The site is at {0}/, Git at {0}/portal.git; Ctrl-C stops it.", where));
      // A deployment that is under way is finished before the process ends.
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      new CountDownLatch(1).await();
    }
    return ExitCode.OK;
  }

  private PortalServer start(PortalFolder folder, PortalSettings settings, Entrance entrance)
      throws IOException, InterruptedException {
    try {
      return PortalServer.start(folder, settings, entrance, jiedu.clock(), jiedu::complain);
    } catch (BindException taken) {
      throw new PortalException(
          Message.of(
              "{0} 的端口{1}用不了，多半已经有程序占着；请用 --port 换一个。",
              "Port {1} of {0} cannot be had, mostly since another program has it; --port names"
                  + " another.",
              host,
              String.valueOf(port)),
          taken);
    }
  }

  private Entrance entrance() {
    Optional<TlsFiles> tls = tls();
    Entrance open = Entrance.open(address(isBehindProxy || tls.isPresent()));
    Entrance entrance = isBehindProxy ? open.behindProxy() : open;
    return tls.map(entrance::encrypted).orElse(entrance);
  }

  private Optional<TlsFiles> tls() {
    if (key.isPresent() != certificate.isPresent()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "--tls-key 和 --tls-certificate 要么都写，要么都不写。",
              "--tls-key and --tls-certificate go together; give both or neither."));
    }
    return key.flatMap(
        found ->
            certificate.map(
                chain ->
                    new TlsFiles(jiedu.folder().resolve(found), jiedu.folder().resolve(chain))));
  }

  private InetSocketAddress address(boolean isEncrypted) {
    if (port < 0 || port > LAST_PORT) {
      throw jiedu.usage(
          spec, Message.of("--port 应当在0到65535之间。", "--port must be from 0 to 65535."));
    }
    try {
      InetAddress found = InetAddress.getByName(host);
      if (!found.isLoopbackAddress() && !isEncrypted) {
        throw jiedu.usage(
            spec,
            Message.of(
                "{0} 不是本机地址：口令不能不加密地传。请用 --tls-key 和 --tls-certificate 给出密钥和证书，"
                    + "或者让加密的代理（HTTPS）挡在前面，再加 --behind-tls-proxy。",
                "{0} is not this machine: tokens must not travel unencrypted. Give a key pair with"
                    + " --tls-key and --tls-certificate, or put a proxy that speaks HTTPS in front"
                    + " and say --behind-tls-proxy.",
                host));
      }
      return new InetSocketAddress(found, port);
    } catch (UnknownHostException e) {
      throw jiedu.usage(spec, Message.of("没有主机 {0}。", "There is no host {0}.", host));
    }
  }
}
