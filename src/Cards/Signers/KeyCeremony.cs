using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Somebody at a key ceremony, who proved to be that officer.</summary>
/// <param name="DisplayName">As it stands in the written record; the ledger has the officer's key only.</param>
public sealed record CeremonyPerson(string DisplayName, Authority Authority);

/// <summary>
/// A key ceremony: two people, each in a post that permits it, and everything they do written down. It is one act; the ledger has the hash of
/// the record, and who was the second.
/// </summary>
public sealed class KeyCeremony
{
    public static readonly Refusal SamePerson = new(
        "PKI-01",
        "Nghi thức khóa cần hai người khác nhau, mỗi người tự đăng nhập.",
        "A key ceremony takes two different people, each signed in for himself."
    );

    public static readonly Refusal SecondNotPermitted = new(
        "PKI-02",
        "Chức vụ của người thứ hai không có quyền tham gia nghi thức khóa.",
        "The second person's post does not permit a key ceremony."
    );

    private readonly Act act;
    private readonly CeremonyPerson first;
    private readonly CeremonyPerson second;
    private readonly List<(Wording What, string Value)> lines = [];
    private readonly List<string> files = [];

    private KeyCeremony(Act act, CeremonyPerson first, CeremonyPerson second) =>
        (this.act, this.first, this.second) = (act, first, second);

    /// <summary>Begins one in an act of the first person's.</summary>
    public static Outcome<KeyCeremony> Begin(Act act, CeremonyPerson first, CeremonyPerson second)
    {
        if (first.Authority.Actor != act.Authority.Actor || second.Authority.Actor == act.Authority.Actor)
            return SamePerson;
        return second.Authority.Permits(act.Kind.Permission)
            ? new KeyCeremony(act, first, second)
            : SecondNotPermitted.For(second.Authority.Post);
    }

    internal void Note(string vietnamese, string english, string value) =>
        lines.Add((new Wording(vietnamese, english), value));

    /// <summary>Notes a file that the ceremony made, by its name among the published ones.</summary>
    internal void NoteFile(string name, byte[] content)
    {
        files.Add(name);
        Note("Tệp", "File", name);
        Note("SHA-256 của tệp", "SHA-256 of the file", SignerFacts.Fingerprint(content));
    }

    internal void Note(CountrySignerRow row)
    {
        using var certificate = row.Load();
        Note("Khóa ký cấp quốc gia", "Country signer", $"{row.Generation} · {row.Label} · {row.Algorithm}");
        NoteCertificate(certificate);
        if (row.LoadLink() is not { } link)
            return;
        Note("Chứng thư liên kết", "Link certificate", $"{row.Generation - 1} → {row.Generation}");
        using (link)
            NoteCertificate(link);
    }

    internal void Note(DocumentSignerRow row)
    {
        using var certificate = row.Load();
        Note("Khóa ký thẻ", "Document signer", $"{row.Generation} · {row.Label} · {row.Algorithm}");
        Note("Ký thẻ từ", "Signs cards from", $"{row.UsedFrom:yyyy-MM-dd} – {row.UsedUntil:yyyy-MM-dd}");
        Note("Số thẻ tối đa", "Cards at most", $"{row.MostCards}");
        NoteCertificate(certificate);
    }

    internal void Note(RevocationListRow row)
    {
        Note("Danh sách thu hồi", "Revocation list", $"{row.CountrySigner} · {row.Number}");
        Note("SHA-256", "SHA-256", Convert.ToHexString(SHA256.HashData(row.List)));
    }

    /// <summary>Ends it: what was noted is the record, kept with the act.</summary>
    internal HeldCeremony Close()
    {
        var record = CeremonyRecord.Print(act, first, second, lines);
        var row = new CeremonyRow
        {
            ActId = act.Id.Value,
            HeldAt = act.Now,
            Kind = act.Kind.Name,
            Record = System.Text.Encoding.UTF8.GetBytes(record),
        };
        act.Session.Rows.Add(row);
        var hash = Convert.ToHexStringLower(SHA256.HashData(row.Record));
        act.Record(new KeyCeremonyHeld(hash, second.Authority.Actor, second.Authority.Post) { Row = row.Bytes });
        return new HeldCeremony(act.Id, act.Now, record, hash) { Files = files };
    }

    private void NoteCertificate(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
    {
        Note("Tên", "Subject", certificate.Subject);
        Note("Số hiệu", "Serial number", certificate.SerialNumber);
        Note("SHA-256 của chứng thư", "SHA-256 of the certificate", SignerFacts.Fingerprint(certificate.RawData));
        Note(
            "Hiệu lực (UTC)",
            "Valid (UTC)",
            $"{certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} – {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}"
        );
    }
}

/// <summary>A ceremony that was held.</summary>
/// <param name="Record">The page written down, HTML.</param>
/// <param name="Hash">SHA-256 of its UTF-8, as the ledger has it.</param>
public sealed record HeldCeremony(ActId Act, DateTimeOffset At, string Record, string Hash)
{
    /// <summary>Published files that it made to be handed to somebody, by their names.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Two people held a key ceremony.</summary>
/// <param name="Record">SHA-256 of what was written down.</param>
/// <param name="Second">Actor of the second person; the first is the act's.</param>
public sealed record KeyCeremonyHeld(string Record, string Second, string SecondPost) : Fact;
