using System.CommandLine;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What a file does not say itself, as <c>import</c> is told it.</summary>
internal sealed class ImportOptions
{
    private const string Of1979 = "121";

    private static readonly Dictionary<string, EvidenceRank> Sources = new()
    {
        ["civil-status"] = EvidenceRank.CivilStatus,
        ["residence"] = EvidenceRank.Residence,
        ["database"] = EvidenceRank.Paper,
        ["citizen"] = EvidenceRank.Statement,
    };

    private readonly Option<string?> ethnicCodes = new("--ethnic-codes")
    {
        Description =
            "Danh mục dân tộc của tệp / numbering of ethnic groups: 1019 (QĐ 1019/QĐ-TCTK 2008), 121 (QĐ 121-TCTK/PPCĐ 1979)",
    };

    private readonly Option<bool> numbersLater = new("--numbers-later")
    {
        Description =
            "Người chưa có số được cấp sau bằng lệnh numbers issue / who has no number gets one later, by numbers issue",
    };

    private readonly Option<DateOnly?> unitsAsAt = new("--units-as-at")
    {
        Description =
            "Mã đơn vị hành chính theo danh mục của ngày nào, nếu tệp không ghi (yyyy-MM-dd) / day whose list of units the codes are of, where the file does not say",
    };

    private readonly Option<string?> source = new("--source")
    {
        Description =
            "Nguồn của tệp, để xếp hạng khi dữ liệu khác nhau / where the file comes from, which ranks it where data disagree: "
            + "civil-status (hộ tịch), residence (cư trú), database (cơ sở dữ liệu khác), citizen (lời khai); "
            + "mặc định / by default: phiếu DC01 citizen, QCVN 109 database",
    };

    public ImportOptions()
    {
        ethnicCodes.AcceptOnlyFromAmong("1019", Of1979);
        source.AcceptOnlyFromAmong([.. Sources.Keys]);
    }

    public void AddTo(Command command)
    {
        command.Add(ethnicCodes);
        command.Add(numbersLater);
        command.Add(unitsAsAt);
        command.Add(source);
    }

    public ImportTerms Read(ParseResult parsed) =>
        new(
            parsed.GetValue(ethnicCodes) switch
            {
                null => null,
                Of1979 => EthnicNumbering.Decision121Of1979,
                _ => EthnicNumbering.Decision1019Of2008,
            },
            parsed.GetValue(numbersLater),
            parsed.GetValue(unitsAsAt),
            parsed.GetValue(source) is { } told ? Sources[told] : null
        );
}
