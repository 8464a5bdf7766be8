using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>How a data folder is opened: where it lies, where its database is, and who tells its passphrase if it is a real one.</summary>
/// <param name="Database">A PostgreSQL connection string; null: the embedded database in the folder.</param>
internal sealed record FolderOpening(string Path, string? Database, PassphraseSource Passphrases)
{
    public static readonly Refusal SetupUnfinished = new(
        "RUN-09",
        "Thư mục dữ liệu thật này, hoặc cơ sở dữ liệu được chỉ cho nó, chưa thiết lập xong; hãy xem lại --database rồi chạy lại ./run setup để làm tiếp, hoặc bắt đầu lại ở thư mục khác.",
        "This real data folder, or the database named for it, is not set up to the end; check --database and run ./run setup to go on, or begin anew in another folder."
    );

    public static readonly Refusal KeysLost = new(
        "RUN-10",
        "Kho khóa của thư mục này đã mất; hãy chép lại tệp keys.ccks từ bản sao lưu.",
        "The key store of this folder is lost; restore its file keys.ccks from a copy."
    );

    /// <summary>The folder is being set up: it is born real, its keys are made, and nobody need be appointed yet.</summary>
    public bool IsSetup { get; init; }

    /// <summary>The token in which the keys that sign cards are; null: in the folder's own key store.</summary>
    public TokenSource? Token { get; init; }

    /// <summary>A folder that is made for a demonstration, whatever the environment says.</summary>
    public static FolderOpening OfDemonstration(string path) => new(path, null, new PassphraseSource(file: null));

    /// <summary>Takes the folder as what it was born; whoever names a passphrase never gets a demonstration by mistake.</summary>
    public Outcome<DataFolder> Take() =>
        IsSetup || Passphrases.IsFile
            ? DataFolder.Open(Path, FolderKind.Real, TimeProvider.System)
            : DataFolder.OpenAsBorn(Path, TimeProvider.System);

    /// <summary>Opens the folder's keys. Those of a real folder are made by its setup and by nothing else.</summary>
    public Outcome<KeyStore> Unlock(DataFolder folder)
    {
        if (folder.Kind == FolderKind.Demonstration)
            return RegistryKeys.Open(folder, Passphrase.Specimen);
        var (there, made) = (File.Exists(folder.Keys), File.Exists(RegistryKeys.PublicKeyIn(folder.Path)));
        if (!there && made)
            return KeysLost.For(folder.Keys);
        if (!there && !IsSetup)
            return SetupUnfinished.For(folder.Path);
        return (there ? Passphrases.Tell() : Passphrases.Choose()).IsRefused(out var refusal, out var passphrase)
            ? refusal
            : RegistryKeys.Open(folder, passphrase);
    }
}
