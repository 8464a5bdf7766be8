using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Tests.Access;

/// <summary>Every curve with every cipher, by their names.</summary>
internal static class PaceRows
{
    public static readonly MrzKey Zone = MrzKey.OfInformation("T22000129364081251010318");
    public static readonly CardAccessNumber Number = CardAccessNumber.Read("000123").Value;

    public static TheoryData<string, string> All
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var suite in CipherSuite.All)
            {
                foreach (var curve in StandardCurve.All)
                    rows.Add(suite.Name, curve.Name);
            }
            return rows;
        }
    }

    public static PaceOption Option(string suite, string curve)
    {
        var row = StandardCurve.All.Single(each => each.Name == curve);
        return new PaceOption(CipherSuite.All.Single(each => each.Name == suite), row, row.Id);
    }

    /// <summary>EF.CardAccess of a chip that offers these and no more.</summary>
    public static SecurityInfos Offering(params PaceOption[] options) =>
        new([.. options.Select(option => option.Info.Write())]);
}
