using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>setup</c>: makes a real data folder, its keys, and the two administrators who begin it.</summary>
internal static class SetupCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions(FolderUse.SetUp);
        var command = new Command(
            "setup",
            $"""
            Lập thư mục dữ liệu thật: kho khóa và hai quản trị viên đầu tiên / Makes a real data folder: key store and the first two administrators

            Hai người cùng có mặt; mỗi người tự nhập tên và mật khẩu của mình. Nếu bị ngắt giữa chừng, chạy lại lệnh này là làm tiếp.
            Two people are present; each types a name and a password of their own. Broken off half-way, it goes on when it is run again.

            Cụm mật khẩu của kho khóa được hỏi trên màn hình. Dịch vụ thì đọc nó từ tệp: --passphrase-file, hoặc biến môi trường
            {PassphraseSource.Variable} chứa đường dẫn tệp (systemd LoadCredential, secret của container).
            The key store's passphrase is asked for at the console. Services read it from a file: --passphrase-file, or the environment variable
            {PassphraseSource.Variable} with the file's path (systemd LoadCredential, a container's secret).

            Ví dụ / Examples:
              ./run setup --data /srv/cancuoc
              ./run setup --data /srv/cancuoc --database "Host=db;Database=cancuoc;Username=cancuoc"
              ./run --data /srv/cancuoc --passphrase-file /run/credentials/cancuoc.service/passphrase --listen 10.0.0.5
            """
        );
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, RunAsync, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        if ((await FirstAdministrators.AppointAsync(registry, cancellation)).IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        Console.WriteLine(
            $"""

            Thư mục thật đã thiết lập xong / the real folder is set up: {registry.Folder.Path}

            Việc tiếp theo / what next:
              1. Cất cụm mật khẩu và bản sao tệp keys.ccks ở hai nơi: mất một trong hai là mất kho khóa.
                 Keep the passphrase and a copy of keys.ccks in two places: without either the key store is lost.
              2. Chạy / serve: ./run --data {registry.Folder.Path}
                 Hai quản trị viên đăng nhập ở trang cán bộ / both administrators sign in on the officers' page.
              3. Nạp dân cư / load the population: ./run import FILE.xml --ethnic-codes 1019 --data {registry.Folder.Path}
              4. Nghi thức khóa ký thẻ, hai quản trị viên cùng có mặt / the ceremony of the card-signing keys, both administrators present:
                 ./run pki init --data {registry.Folder.Path} --help
              5. Điều kiện khai trương / the gates of the start: ./run programme status --data {registry.Folder.Path}
            """
        );
        return ExitCode.Done;
    }
}
