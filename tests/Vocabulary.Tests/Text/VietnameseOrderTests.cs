using System.Globalization;
using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class VietnameseOrderTests
{
    private static readonly CompareInfo Icu = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    [Theory]
    [InlineData("An Ánh Ăn Ân Ấn Doanh Dũng Đào Đặng Em")]
    [InlineData("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z")]
    [InlineData("ma mà mả mã má mạ")]
    [InlineData("Án Anh Ánh")]
    [InlineData("Nina Ñino Ninø Ninus")]
    public void Words_InVietnameseOrder_AreIncreasing(string words)
    {
        var inOrder = words.Split(' ');
        inOrder.Reverse().Order(VietnameseOrder.Words).ShouldBe(inOrder);
    }

    [Fact]
    public void Words_OfSeveralSyllables_GoSyllableBySyllable()
    {
        string[] inOrder = ["Ba", "Ba Vì", "Ba Xa", "Bà Lan", "Bá An"];
        inOrder.Reverse().Order(VietnameseOrder.Words).ShouldBe(inOrder);
    }

    [Fact]
    public void People_OfAList_GoByGivenThenFamilyThenMiddleName()
    {
        string[] inOrder = ["Trần An", "Lê Bình", "Lê Thị Bình", "Lê Văn Bình", "Lý Bình", "Trần Bình", "An Chi"];
        var people = inOrder.Select(name => PersonName.Read(name).Value.Name).ToArray();
        people.Reverse().Order(VietnameseOrder.People).ShouldBe(people);
    }

    [Fact]
    public void Key_ComparedByteByByte_SortsAsThePeopleDo() =>
        Gen.Select(VietnameseText.Name, VietnameseText.Name)
            .Sample(
                (one, other) =>
                {
                    var (first, second) = (PersonName.Read(one).Value.Name, PersonName.Read(other).Value.Name);
                    var byKey = string.CompareOrdinal(VietnameseOrder.Key(first), VietnameseOrder.Key(second));
                    Math.Sign(byKey).ShouldBe(Math.Sign(VietnameseOrder.People.Compare(first, second)));
                    VietnameseOrder.Key(first).ShouldAllBe(letter => char.IsAscii(letter));
                }
            );

    [Fact]
    public void Words_OfOneSyllable_SortAsUnicodeSays() =>
        Gen.Select(VietnameseText.Syllable, VietnameseText.Syllable)
            .Sample(
                (one, other) =>
                    Math.Sign(VietnameseOrder.Words.Compare(one, other))
                        .ShouldBe(Math.Sign(Icu.Compare(one, other)), $"{one} {other}")
            );
}
