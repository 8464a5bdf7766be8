using System.CommandLine;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The options that say which registry a command works on.</summary>
internal sealed class RegistryOptions(FolderUse use = FolderUse.Work)
{
    private readonly Option<string> data = new("--data")
    {
        Description = "Thư mục dữ liệu / data folder",
        Required = use == FolderUse.SetUp,
        DefaultValueFactory = use == FolderUse.SetUp ? null : _ => Path.Combine("var", "demonstration"),
    };

    private readonly Option<string?> database = new("--database")
    {
        Description =
            "Chuỗi kết nối PostgreSQL thay cho SQLite nhúng / PostgreSQL connection string instead of embedded SQLite",
    };

    private readonly Option<string?> passphraseFile = new("--passphrase-file")
    {
        Description =
            "Tệp chứa cụm mật khẩu kho khóa của thư mục thật; nếu thiếu thì theo biến môi trường "
            + $"{PassphraseSource.Variable}, rồi mới hỏi / file with the passphrase of a real folder's key store; else the one "
            + $"that {PassphraseSource.Variable} names, else it is asked for",
    };

    private readonly TokenOptions token = new();

    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(database);
        command.Add(passphraseFile);
        token.AddTo(command);
    }

    /// <summary>Opens the registry, does the work, and closes it with everything sealed.</summary>
    public Task<int> RunAsync(
        ParseResult parsed,
        Func<OpenRegistry, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    ) =>
        OpenAsync(
            parsed,
            async (registry, stop) =>
            {
                if ((await registry.StartAsync(stop)).IsRefused(out var refusal, out _))
                    return ExitCode.Of(refusal);
                return await work(registry, stop);
            },
            cancellation
        );

    /// <summary>Opens the registry only to look at it: nothing is sealed, nothing written, whatever state it is in.</summary>
    public async Task<int> OpenAsync(
        ParseResult parsed,
        Func<OpenRegistry, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    )
    {
        if (OpeningOf(parsed).IsRefused(out var misused, out var opening))
            return ExitCode.Of(misused);
        if (ServedRegistry.Current is { } served)
            return use == FolderUse.Work
                ? await work(served, cancellation)
                : ExitCode.Of(DataFolder.InUse.For(opening.Path));
        if ((await OpenRegistry.OpenAsync(opening, cancellation)).IsRefused(out var refusal, out var registry))
            return refusal.Code == DataFolder.InUse.Code && use == FolderUse.Work
                ? await BesideAsync(opening.Path, parsed, refusal, cancellation)
                : ExitCode.Of(refusal);
        await using (registry)
            return await work(registry, cancellation);
    }

    private Outcome<FolderOpening> OpeningOf(ParseResult parsed)
    {
        if (token.Read(parsed).IsRefused(out var refusal, out var named))
            return refusal;
        var passphrases = PassphraseSource.Named(parsed.GetValue(passphraseFile));
        return new FolderOpening(parsed.GetValue(data)!, parsed.GetValue(database), passphrases)
        {
            IsSetup = use == FolderUse.SetUp,
            Token = named.Source,
        };
    }

    /// <summary>A server owns the folder: the command works through it.</summary>
    private static async Task<int> BesideAsync(
        string folder,
        ParseResult parsed,
        Refusal inUse,
        CancellationToken cancellation
    )
    {
        var arguments = parsed.Tokens.Select(token => token.Value);
        return await CommandClient.TryRunAsync(folder, arguments, cancellation) ?? ExitCode.Of(inUse);
    }
}
