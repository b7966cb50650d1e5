using System.Globalization;
using Compliance.Language.Kernels;
using Compliance.Language.Tests.Language;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Functions;

public class TimeFunctionTests
{
    [Theory]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getFullYear()", "1")]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getDayOfWeek()", "1")]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getFullYear('-00:01')", "0")]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getMonth('-00:01')", "11")]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getDayOfYear('-00:01')", "365")]
    [InlineData("timestamp('9999-12-31T23:59:59.999999999Z').getFullYear('+14:00')", "10000")]
    [InlineData("timestamp('9999-12-31T23:59:59.999999999Z').getDayOfYear('+14:00')", "0")]
    [InlineData("timestamp('9999-12-31T23:59:59.999999999Z').getMilliseconds()", "999")]
    [InlineData("timestamp('0001-01-01T00:00:00Z').getHours('America/New_York')", "19")]
    [InlineData("timestamp('9999-12-31T23:59:59Z').getDate('Asia/Tokyo')", "1")]
    [InlineData("timestamp('9999-12-31T23:59:59Z').getFullYear('UTC')", "9999")]
    [InlineData("timestamp('1969-12-31T23:59:59.5Z').getSeconds()", "59")]
    [InlineData("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds('+00:00')", "500")]
    [InlineData("timestamp('2024-02-29T12:00:00Z').getDayOfYear()", "59")]
    [InlineData("timestamp('2024-12-31T12:00:00Z').getDayOfYear()", "365")]
    [InlineData("timestamp('1900-03-01T00:00:00Z').getDayOfYear()", "59")]
    public void Calendar_fields_are_exact_to_the_edges(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [InlineData("2024-03-31T00:59:59Z", 1)]
    [InlineData("2024-03-31T01:00:00Z", 3)]
    [InlineData("2024-10-27T00:59:59Z", 2)]
    [InlineData("2024-10-27T01:00:00Z", 2)]
    [InlineData("2024-10-27T02:00:00Z", 3)]
    public void Clocks_skip_an_hour_in_spring_and_repeat_one_in_autumn(string time, long hour) =>
        Assert.Equal(hour.ToString(CultureInfo.InvariantCulture), Evaluation.Of($"timestamp('{time}').getHours('Europe/Paris')"));

    [Theory]
    [InlineData("")]
    [InlineData("Nowhere/Town")]
    [InlineData("+1:00")]
    [InlineData("01:60")]
    [InlineData("24:00")]
    [InlineData(":")]
    [InlineData("+")]
    [InlineData("+-1:00")]
    [InlineData("../../etc/passwd")]
    [InlineData("/usr/share/zoneinfo/UTC")]
    [InlineData("Europe/../UTC")]
    [InlineData("localtime")]
    [InlineData("right/UTC")]
    [InlineData("Pacific Standard Time")]
    public void What_is_no_time_zone_is_an_error(string zone) => Assert.Equal("error(badArgument)", Evaluation.Of($"timestamp(0).getHours('{zone}')"));

    [Fact]
    public void Calendar_fields_are_those_of_dot_net_where_it_has_them()
    {
        var random = new Random(3);
        for (var i = 0; i < 10_000; i++)
        {
            var seconds = random.NextInt64(CelTimestamp.MinSeconds, CelTimestamp.MaxSeconds + 1);
            var date = DateTime.UnixEpoch.AddSeconds(seconds);
            var civil = new CivilTime(new CelTimestamp(seconds, 0), 0);
            Assert.Equal((date.Year, date.Month, date.Day, date.DayOfYear), (civil.Year, civil.Month, civil.Day, civil.DayOfYear));
            Assert.Equal(((int)date.DayOfWeek, (long)date.TimeOfDay.TotalSeconds), (civil.Weekday, civil.SecondOfDay));
        }
    }

    [Theory]
    [InlineData("duration('-1.5s').getMilliseconds()", "-500")]
    [InlineData("duration('-1h59m').getHours()", "-1")]
    [InlineData("duration('1ns').getSeconds()", "0")]
    [InlineData("duration('2562047h47m16.854775807s').getHours()", "2562047")]
    [InlineData("string(duration('-2562047h47m16.854775808s'))", "\"-9223372036.854775808s\"")]
    [InlineData("duration('-2562047h47m16.854775809s')", "error(badConversion)")]
    [InlineData("string(duration('1h34us'))", "\"3600.000034s\"")]
    [InlineData("string(duration('0.1ns'))", "\"0s\"")]
    [InlineData("timestamp('0001-01-01T00:00:00Z') - duration('1ns')", "error(overflow)")]
    [InlineData("timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')", "error(overflow)")]
    [InlineData("timestamp('2000-01-01T00:00:00.5Z') - duration('0.6s') == timestamp('1999-12-31T23:59:59.9Z')", "true")]
    [InlineData("timestamp(9223372036) - timestamp(0) == duration('9223372036s')", "true")]
    [InlineData("timestamp(9223372037) - timestamp(0)", "error(overflow)")]
    [InlineData("timestamp('1970-01-01T00:00:00.145224192Z') - timestamp(9223372037) == duration('-9223372036.854775808s')", "true")]
    [InlineData("timestamp('1970-01-01T00:00:00.145224191Z') - timestamp(9223372037)", "error(overflow)")]
    [InlineData("timestamp('1970-01-01T00:00:00.9Z') - timestamp('1970-01-01T00:00:01.1Z') == duration('-200ms')", "true")]
    [InlineData("duration('9223372036.854775807s') + duration('1ns')", "error(overflow)")]
    [InlineData("duration('-9223372036.854775808s') - duration('1ns')", "error(overflow)")]
    [InlineData("timestamp('2024-12-24T24:00:00Z')", "error(badConversion)")]
    [InlineData("timestamp('0001-01-01T00:00:00+00:01')", "error(badConversion)")]
    [InlineData("timestamp(-62135596800) == timestamp('0001-01-01T00:00:00Z')", "true")]
    [InlineData("timestamp(-62135596801)", "error(overflow)")]
    [InlineData("string(timestamp('2024-12-24T00:00:00.000000010+01:30'))", "\"2024-12-23T22:30:00.00000001Z\"")]
    public void Time_arithmetic_is_exact_to_the_nanosecond(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));
}
