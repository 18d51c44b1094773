Feature: Names of properties
  Whatever a property is called, its value comes back as it was sent, under the same name.

  @VALUES
  Rule: A value comes back as it was sent

    Scenario: Properties with unusual names come back as they were sent
      When Identify receives:
        | external ID                                                                   | 1468 |
        | Plan                                                                          | a    |
        | plan                                                                          | b    |
        | with a space                                                                  | c    |
        | with.a.dot                                                                    | d    |
        | with-a-hyphen                                                                 | e    |
        | with_line                                                                     | f    |
        | Ünïcode 🎈                                                                    | g    |
        | 42                                                                            | h    |
        | constructor                                                                   | i    |
        | toString                                                                      | j    |
        | price in $                                                                    | k    |
        | _private                                                                      | n    |
        | it's                                                                          | o    |
        | say "so"                                                                      | p    |
        | name                                                                          | q    |
        | type                                                                          | r    |
        | status                                                                        | s    |
        | value                                                                         | t    |
        | length                                                                        | v    |
        | token                                                                         | w    |
        | properties                                                                    | x    |
        | sizes[0]                                                                      | y    |
        | email_opt_in                                                                  | z    |
        | order_id                                                                      | aa   |
        | phone model                                                                   | bb   |
        | x                                                                             | cc   |
        | data                                                                          | ee   |
        | phone                                                                         | ff   |
        | message                                                                       | hh   |
        | error                                                                         | ii   |
        | user_id                                                                       | jj   |
        | password                                                                      | kk   |
        | null                                                                          | ll   |
        | true                                                                          | mm   |
        | a/b\\c:d;e,f?g=h&i#j%41+k                                                     | l    |
        | the name of a property that is rather long, longer than many a column is wide | m    |
      Then Jessica is the one profile with:
        | external ID                                                                   | 1468 |
        | Plan                                                                          | a    |
        | plan                                                                          | b    |
        | with a space                                                                  | c    |
        | with.a.dot                                                                    | d    |
        | with-a-hyphen                                                                 | e    |
        | with_line                                                                     | f    |
        | Ünïcode 🎈                                                                    | g    |
        | 42                                                                            | h    |
        | constructor                                                                   | i    |
        | toString                                                                      | j    |
        | price in $                                                                    | k    |
        | _private                                                                      | n    |
        | it's                                                                          | o    |
        | say "so"                                                                      | p    |
        | name                                                                          | q    |
        | type                                                                          | r    |
        | status                                                                        | s    |
        | value                                                                         | t    |
        | length                                                                        | v    |
        | token                                                                         | w    |
        | properties                                                                    | x    |
        | sizes[0]                                                                      | y    |
        | email_opt_in                                                                  | z    |
        | order_id                                                                      | aa   |
        | phone model                                                                   | bb   |
        | x                                                                             | cc   |
        | data                                                                          | ee   |
        | phone                                                                         | ff   |
        | message                                                                       | hh   |
        | error                                                                         | ii   |
        | user_id                                                                       | jj   |
        | password                                                                      | kk   |
        | null                                                                          | ll   |
        | true                                                                          | mm   |
        | a/b\\c:d;e,f?g=h&i#j%41+k                                                     | l    |
        | the name of a property that is rather long, longer than many a column is wide | m    |

    Scenario: Properties with unusual names come back as they were sent in an update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID  | 1468   |
        | Plan         | silver |
        | with.a.dot   | a      |
        | with a space | b      |
        | Ünïcode 🎈   | c      |
        | it's         | d      |
        | say "so"     | e      |
        | sizes[0]     | f      |
        | a/b\\c:d;e,f | g      |
      Then Jessica has:
        | Plan         | silver |
        | with.a.dot   | a      |
        | with a space | b      |
        | Ünïcode 🎈   | c      |
        | it's         | d      |
        | say "so"     | e      |
        | sizes[0]     | f      |
        | a/b\\c:d;e,f | g      |
      And Jessica still has:
        | plan | gold |

    Scenario: Sixty properties come back as they were sent
      When Identify receives:
        | external ID | 1468 |
        | p01         | 1    |
        | p02         | 2    |
        | p03         | 3    |
        | p04         | 4    |
        | p05         | 5    |
        | p06         | 6    |
        | p07         | 7    |
        | p08         | 8    |
        | p09         | 9    |
        | p10         | 10   |
        | p11         | 11   |
        | p12         | 12   |
        | p13         | 13   |
        | p14         | 14   |
        | p15         | 15   |
        | p16         | 16   |
        | p17         | 17   |
        | p18         | 18   |
        | p19         | 19   |
        | p20         | 20   |
        | p21         | 21   |
        | p22         | 22   |
        | p23         | 23   |
        | p24         | 24   |
        | p25         | 25   |
        | p26         | 26   |
        | p27         | 27   |
        | p28         | 28   |
        | p29         | 29   |
        | p30         | 30   |
        | p31         | 31   |
        | p32         | 32   |
        | p33         | 33   |
        | p34         | 34   |
        | p35         | 35   |
        | p36         | 36   |
        | p37         | 37   |
        | p38         | 38   |
        | p39         | 39   |
        | p40         | 40   |
        | p41         | 41   |
        | p42         | 42   |
        | p43         | 43   |
        | p44         | 44   |
        | p45         | 45   |
        | p46         | 46   |
        | p47         | 47   |
        | p48         | 48   |
        | p49         | 49   |
        | p50         | 50   |
        | p51         | 51   |
        | p52         | 52   |
        | p53         | 53   |
        | p54         | 54   |
        | p55         | 55   |
        | p56         | 56   |
        | p57         | 57   |
        | p58         | 58   |
        | p59         | 59   |
        | p60         | 60   |
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | p01         | 1    |
        | p02         | 2    |
        | p03         | 3    |
        | p04         | 4    |
        | p05         | 5    |
        | p06         | 6    |
        | p07         | 7    |
        | p08         | 8    |
        | p09         | 9    |
        | p10         | 10   |
        | p11         | 11   |
        | p12         | 12   |
        | p13         | 13   |
        | p14         | 14   |
        | p15         | 15   |
        | p16         | 16   |
        | p17         | 17   |
        | p18         | 18   |
        | p19         | 19   |
        | p20         | 20   |
        | p21         | 21   |
        | p22         | 22   |
        | p23         | 23   |
        | p24         | 24   |
        | p25         | 25   |
        | p26         | 26   |
        | p27         | 27   |
        | p28         | 28   |
        | p29         | 29   |
        | p30         | 30   |
        | p31         | 31   |
        | p32         | 32   |
        | p33         | 33   |
        | p34         | 34   |
        | p35         | 35   |
        | p36         | 36   |
        | p37         | 37   |
        | p38         | 38   |
        | p39         | 39   |
        | p40         | 40   |
        | p41         | 41   |
        | p42         | 42   |
        | p43         | 43   |
        | p44         | 44   |
        | p45         | 45   |
        | p46         | 46   |
        | p47         | 47   |
        | p48         | 48   |
        | p49         | 49   |
        | p50         | 50   |
        | p51         | 51   |
        | p52         | 52   |
        | p53         | 53   |
        | p54         | 54   |
        | p55         | 55   |
        | p56         | 56   |
        | p57         | 57   |
        | p58         | 58   |
        | p59         | 59   |
        | p60         | 60   |
