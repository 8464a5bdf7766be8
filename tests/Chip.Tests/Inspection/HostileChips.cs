using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Transports;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>The table of hostile chips: every attack with the three answers that it must get.</summary>
internal static class HostileChips
{
    private static readonly LogicalDataStructure Genuine = IssuedCard.Content;

    public static IReadOnlyList<HostileChip> All { get; } =
    [
        new(
            new("Thẻ thật, để so sánh", "A genuine card, to compare with"),
            IssuedCard.Chip,
            Verdict.Answers("yes", "yes")
        ),
        .. Copies(),
        .. Forgeries(),
        .. Talkers(),
    ];

    private static IEnumerable<HostileChip> Copies() =>
        [
            new(
                new("Bản sao mọi tệp, không có khóa", "A copy of every file, without keys"),
                () => With(Genuine, new ChipKeys([], signing: null)),
                Verdict.Answers("yes", "no")
            ),
            new(
                new("Bản sao mọi tệp, có khóa khác", "A copy of every file, with other keys"),
                () => With(Genuine, ChipKeys.Generate()),
                Verdict.Answers("yes", "no")
            ),
            new(
                new(
                    "Bản sao phát lại chữ ký và lời đáp đã ghi của chip thật",
                    "A copy that replays a signature and answers recorded from the genuine chip"
                ),
                () => With(Genuine, new ChipKeys(ChipKeys.Generate().Agreement, RecordedSignature.Of(IssuedCard.Keys))),
                Verdict.Answers("yes", "no")
            ),
            new(
                new("Phát lại toàn bộ một lần đọc đã ghi", "A whole reading, recorded and replayed"),
                Replaying,
                Verdict.Ends("CHI-63")
            ),
            new(
                new(
                    "Bản sao giấu DG14 và DG15, xóa chúng khỏi EF.COM",
                    "A copy that hides DG14 and DG15 and strikes them from EF.COM"
                ),
                () => new SoftwareChip(Hidden(), Invented.Zone.Key, RandomNumberGenerator.GetBytes),
                Verdict.Answers("no CHI-49", "no")
            ),
            new(
                new(
                    "Bản sao đưa khóa của chính nó vào DG14 và DG15",
                    "A copy that shows keys of its own in DG14 and DG15"
                ),
                WithOwnKeys,
                Verdict.Answers("no CHI-48", "no")
            ),
        ];

    private static IEnumerable<HostileChip> Forgeries() =>
        [
            new(
                new("Bản sao mang ảnh của người khác", "A copy with the portrait of another"),
                () => With(Genuine.With(FileIdentifier.DG2, Forged.PortraitOfAnother), ChipKeys.Generate()),
                Verdict.Answers("no CHI-48", "no")
            ),
            new(
                new("Chip thật của người khác sau mặt thẻ này", "Another's genuine chip behind this face"),
                () => With(OfAnother(), IssuedCard.Keys),
                Verdict.Answers("no CHI-52", "yes")
            ),
            new(
                new("Dữ liệu do người lạ ký", "Data signed by a stranger"),
                () => With(Genuine.SignedBy(SpecimenSigners.DocumentKey, Stranger()), IssuedCard.Keys),
                Verdict.Answers("no CHI-44", "not-checked")
            ),
            new(
                new("Dữ liệu ký ngoài thời hạn sử dụng khóa", "Data signed outside the time of the key's use"),
                () =>
                    With(
                        Genuine.SignedBy(
                            SpecimenSigners.DocumentKey,
                            SpecimenSigners.Document,
                            SpecimenSigners.Founded.AddMonths(4)
                        ),
                        IssuedCard.Keys
                    ),
                Verdict.Answers("no CHI-46", "not-checked")
            ),
            new(
                new("Dữ liệu do cơ quan ký cấp quốc gia ký thẳng", "Data signed by the country signer itself"),
                () => With(Genuine.SignedBy(SpecimenSigners.CountryKey, SpecimenSigners.Country), IssuedCard.Keys),
                Verdict.Answers("no CHI-45", "not-checked")
            ),
            new(
                new("Khóa ký của thẻ đã bị thu hồi", "A genuine card whose signer is revoked"),
                IssuedCard.Chip,
                Verdict.Answers("no CHI-53", "not-checked")
            )
            {
                Trust = SpecimenSigners.Trust.Admit(Lists.WithSigner, Lists.Issued).Value,
            },
        ];

    private static IEnumerable<HostileChip> Talkers() =>
        [
            new(
                new("EF.CardAccess bị đổi sang cách mở yếu hơn", "EF.CardAccess changed to a weaker way to open"),
                () => Telling(new([new PACEInfo("0.4.0.127.0.7.2.2.4.2.1", PACEInfo.OnlyVersion, 13).Write()])),
                Verdict.Ends("CHI-74")
            ),
            new(
                new("EF.CardAccess bị giấu để chỉ còn BAC", "EF.CardAccess hidden, so that only BAC is left"),
                () => Telling(access: null),
                Verdict.Ends("CHI-74")
            ),
            new(
                new("Mã xác thực sai trong phiên", "Wrong MACs in the session"),
                () => Troubled(from: 12, answer => answer with { Data = Tampered.Flip(answer.Data.ToArray(), 8) }),
                Verdict.Ends("CHI-31")
            ),
            new(
                new("Trả lời ngoài phiên bảo vệ", "Answers outside the protected session"),
                () => Troubled(from: 12, _ => new ResponseApdu(StatusWord.Success)),
                Verdict.Ends("CHI-31")
            ),
            new(
                new("Lời đáp mãi không dứt", "An answer that never ends"),
                () => new CollectedAnswers(new AnsweringCard(_ => new ResponseApdu(new byte[256], (StatusWord)0x6100))),
                Verdict.Ends("CHI-25")
            ),
            new(
                new("Tệp tự nhận dài 2 GB", "A file that says it is 2 GB long"),
                () => WithFile(FileIdentifier.COM, Convert.FromHexString("60847FFFFFF0")),
                Verdict.Ends("CHI-36")
            ),
            new(
                new("Tệp dài nhất có thể, toàn số không", "A file as long as can be, full of zeros"),
                () => WithFile(FileIdentifier.COM, (byte[])[0x60, 0x82, 0x7F, 0xFB, .. new byte[0x7FFB]]),
                Verdict.Ends("CHI-13")
            ),
            new(
                new("Tệp cụt", "A file cut short"),
                () => WithFile(FileIdentifier.DG2, Genuine.Files[FileIdentifier.DG2][..200]),
                Verdict.Ends("CHI-36")
            ),
            new(
                new("Tệp của nhóm khác", "The file of another group"),
                () => WithFile(FileIdentifier.DG1, Genuine.Files[FileIdentifier.DG13]),
                Verdict.Ends("CHI-36")
            ),
            new(
                new("EF.SOD là rác", "Rubbish for EF.SOD"),
                () => WithFile(FileIdentifier.SOD, Convert.FromHexString("77053003020100")),
                Verdict.Ends("CHI-19")
            ),
        ];

    private static SoftwareChip With(LogicalDataStructure content, ChipKeys keys) =>
        new(content, Invented.Zone.Key, keys);

    private static SoftwareChip WithFile(FileIdentifier file, ReadOnlyMemory<byte> bytes) =>
        new(
            new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(Genuine.Files) { [file] = bytes },
            Invented.Zone.Key,
            RandomNumberGenerator.GetBytes,
            IssuedCard.Keys
        );

    private static SoftwareChip Telling(SecurityInfos? access) =>
        new(
            Genuine.Files,
            new ChipAccess(Invented.Zone.Key) { CardAccess = access },
            RandomNumberGenerator.GetBytes,
            IssuedCard.Keys
        );

    private static TroubledCard Troubled(int from, Func<ResponseApdu, Outcome<ResponseApdu>> trouble) =>
        new(IssuedCard.Chip(), from, trouble);

    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Hidden()
    {
        var files = Genuine
            .Files.Where(file => file.Key is not (FileIdentifier.DG14 or FileIdentifier.DG15))
            .ToDictionary();
        files[FileIdentifier.COM] = new CommonDataElements([
            .. files.Keys.Where(file => file.IsDataGroup).Order(),
        ]).Encode();
        return files;
    }

    private static SoftwareChip WithOwnKeys()
    {
        var own = ChipKeys.Generate();
        var forged = Genuine;
        foreach (var (file, bytes) in own.PublicGroups(SecurityInfos.OfCitizenCard))
            forged = forged.With(file, bytes);
        return With(forged, own);
    }

    private static LogicalDataStructure OfAnother()
    {
        var other = Invented.Citizen with { Number = PersonalNumber.Parse("001090000124", null) };
        return Genuine
            .With(FileIdentifier.DG1, Forged.ZoneOf(other).Encode())
            .With(FileIdentifier.DG13, other.Encode())
            .SignedBy(SpecimenSigners.DocumentKey, SpecimenSigners.Document);
    }

    private static X509Certificate2 Stranger()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var country = SpecimenSigners.CountryOf(key);
        return DocumentSigner
            .Certify(country, key, SpecimenSigners.DocumentKey, SigningAuthority.Specimen, SpecimenSigners.Founded)
            .Value;
    }

    // the answers of a genuine chip to one terminal, in their order, whatever another asks
    private static ICardTransport Replaying()
    {
        var answers = new Queue<ResponseApdu>();
        using var chip = IssuedCard.Chip();
        var recorded = new AnsweringCard(command =>
        {
            var answer = chip.TransmitAsync(command, default).Result;
            answers.Enqueue(answer.Value);
            return answer;
        });
        _ = CardInspection
            .RunAsync(recorded, Invented.Zone.Key, SpecimenSigners.Trust, Invented.Signed, default)
            .Result;
        return new AnsweringCard(_ =>
            answers.TryDequeue(out var next) ? next : new ResponseApdu(StatusWord.ConditionsNotSatisfied)
        );
    }

    /// <summary>Knows one signature, whatever it is asked to sign.</summary>
    private sealed class RecordedSignature(byte[] signature, byte[] publicKey, SignatureHash hash) : SigningKey(hash)
    {
        public override byte[] PublicKey => publicKey;

        public override ActiveAuthenticationInfo Told => new(Hash.PlainSignature);

        public override int SignatureLength => signature.Length;

        public static RecordedSignature Of(ChipKeys keys)
        {
            var key = keys.Signing.ShouldNotBeNull();
            return new(key.Sign(new byte[8], RandomNumberGenerator.GetBytes), key.PublicKey, key.Hash);
        }

        public override byte[] Export() => throw new InvalidOperationException();

        public override byte[] Sign(ReadOnlySpan<byte> challenge, Func<int, byte[]> random) => signature;

        public override void Dispose() { }
    }
}
