Feature: Keeping identifiers against unusual values
  Whatever value Identify receives in place of an identifier, it neither replaces nor clears the one that the profile
  has (FAQ 1, 6 to 8 and 13). Each form of the call may read such a value differently.

  Rule: No value replaces or clears an identifier

    Scenario Outline: The <identifier> is kept when <what> is sent
      Given Jessica has a profile with:
        | <found by>   | <value>       |
        | <or by>      | <other value> |
        | <identifier> | <has>         |
        | plan         | gold          |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <sent>  |
      And Identify receives, alone and with a property, twice:
        | <or by>      | <other value> |
        | <identifier> | <sent>        |
      Then Jessica still has:
        | <identifier> | <has> |
      And Jessica is found by <identifier> "<has>"

      @KEEP-ID
      Examples:
        | identifier  | what                                  | has                                              | sent                                             | found by | value            | or by        | other value  |
        | external ID | one more zero                         | (digits)                                         | (the external ID (digits) with a zero before it) | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | one zero less                         | (the external ID (digits) with a zero before it) | (digits)                                         | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | the same text in combining characters | josé-1                                           | josé-1                                          | email    | old.me@yahoo.com | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | what             | has                 | sent             | found by    | value | or by        | other value  |
        | email      | a shorter domain | old.me@yahoo.com.au | old.me@yahoo.com | external ID | 1468  | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | what           | has           | sent                                                        | found by    | value | or by | other value      |
        | phone number | one digit less | +161710000012 | +16171000001                                                | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | no plus sign   | +16171000001  | (the phone number +16171000001 without its first character) | external ID | 1468  | email | old.me@yahoo.com |

    Scenario Outline: The <identifier> is kept when other values are sent, alone and with a property
      Given Jessica has a profile with:
        | <found by>   | <value>       |
        | <or by>      | <other value> |
        | <identifier> | <has>         |
        | plan         | gold          |
      When these calls are made in turn, once:
        | call                               | <found by> | <or by>       | <identifier>      | tier | score |
        | an empty value                     | <value>    |               | (empty)           |      |       |
        | an empty value, with a property    |            | <other value> | (empty)           | 2    |       |
        | an empty value                     |            | <other value> | (empty)           |      |       |
        | an empty value, with a property    | <value>    |               | (empty)           | 2    |       |
        | null                               | <value>    |               | (null)            |      |       |
        | null, with a property              |            | <other value> | (null)            | 2    |       |
        | null                               |            | <other value> | (null)            |      |       |
        | null, with a property              | <value>    |               | (null)            | 2    |       |
        | a blank value                      | <value>    |               | (blank)           |      |       |
        | a blank value, with a property     |            | <other value> | (blank)           | 2    |       |
        | a blank value                      |            | <other value> | (blank)           |      |       |
        | a blank value, with a property     | <value>    |               | (blank)           | 2    |       |
        | a number                           | <value>    |               | (a number)        |      |       |
        | a number, with a property          |            | <other value> | (a number)        | 2    |       |
        | a list                             | <value>    |               | (a list)          |      |       |
        | a list, with a property            |            | <other value> | (a list)          | 2    |       |
        | a long value                       | <value>    |               | (a long one)      |      |       |
        | a long value, with a property      |            | <other value> | (a long one)      | 2    |       |
        | a non-ASCII value                  | <value>    |               | (a non-ASCII one) |      |       |
        | a non-ASCII value, with a property |            | <other value> | (a non-ASCII one) | 2    |       |
        | the first near it                  |            | <other value> | <near 1>          |      |       |
        | the first near it, with a property | <value>    |               | <near 1>          | 2    |       |
        | the second                         |            | <other value> | <near 2>          |      |       |
        | the second, with a property        | <value>    |               | <near 2>          | 2    |       |
        | the third                          |            | <other value> | <near 3>          |      |       |
        | the third, with a property         | <value>    |               | <near 3>          | 2    |       |
        | the fourth                         |            | <other value> | <near 4>          |      |       |
        | the fourth, with a property        | <value>    |               | <near 4>          | 2    |       |
        | the fifth                          |            | <other value> | <near 5>          |      |       |
        | the fifth, with a property         | <value>    |               | <near 5>          | 2    |       |
        | the sixth                          |            | <other value> | <near 6>          |      |       |
        | the sixth, with a property         | <value>    |               | <near 6>          | 2    |       |
        | a new one                          |            | <other value> | <new>             |      |       |
        | a new one, with a property         | <value>    |               | <new>             |      | 1     |
      Then Jessica still has:
        | <identifier> | <has> |
        | plan         | gold  |
      And Jessica is found by <identifier> "<has>"
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | has   | near 1 | near 2 | near 3 | near 4   | near 5 | near 6 | new  | found by | value            | or by        | other value  |
        | external ID | 1468a | 1468A  | 1468a0 | 1468   | (digits) | 1468-a | a1468  | 9999 | email    | old.me@yahoo.com | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | has              | near 1           | near 2            | near 3              | near 4           | near 5               | near 6  | new                          | found by    | value | or by        | other value  |
        | email      | old.me@yahoo.com | OLD.Me@yahoo.com | old.me2@yahoo.com | old.me@yahoo.com.au | old.me@gmail.com | old.me+tag@yahoo.com | o@y.com | new.longer.me@mail.yahoo.com | external ID | 1468  | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | has          | near 1        | near 2       | near 3                                      | near 4               | near 5                                          | near 6      | new          | found by    | value | or by | other value      |
        | phone number | +16171000001 | +161710000012 | +16171000002 | (the phone number +16171000001 with dashes) | (of another country) | (the phone number +16171000001 in another area) | (a new one) | +16171000009 | external ID | 1468  | email | old.me@yahoo.com |

    @each-way
    Scenario Outline: The <identifier> is kept when unusual values arrive one after the other
      Given Jessica has a profile with:
        | external ID  | <external ID>    |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls are made in turn, 2 times:
        | call            | <found by> | <identifier>      |
        | an empty one    | <value>    | (empty)           |
        | null            | <value>    | (null)            |
        | a blank one     | <value>    | (blank)           |
        | <near>          | <value>    | <near value>      |
        | <far>           | <value>    | <far value>       |
        | a number        | <value>    | (a number)        |
        | a list          | <value>    | (a list)          |
        | a long one      | <value>    | (a long one)      |
        | a non-ASCII one | <value>    | (a non-ASCII one) |
        | a new one       | <value>    | (a new one)       |
      Then Jessica still has:
        | <identifier> | <has> |
      And Jessica is found by <identifier> "<has>"
      And nobody is found by <identifier> "(the new one)"

      @KEEP-ID
      Examples:
        | identifier  | has   | external ID | found by | value            | near         | near value | far            | far value |
        | external ID | 1468A | 1468A       | email    | old.me@yahoo.com | another case | 1468a      | one more digit | 14680     |

      @KEEP-EMAIL
      Examples:
        | identifier | has              | external ID | found by    | value | near         | near value       | far           | far value |
        | email      | old.me@yahoo.com | 1468        | external ID | 1468  | another case | OLD.Me@yahoo.com | a shorter one | o@y.com   |

      @KEEP-PHONE
      Examples:
        | identifier   | has          | external ID | found by    | value | near           | near value    | far             | far value            |
        | phone number | +16171000001 | 1468        | external ID | 1468  | one more digit | +161710000012 | another country | (of another country) |

    Scenario Outline: The <identifier> is kept when values that differ little from it arrive
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <has>   |
        | plan         | gold    |
      When these calls are made in turn, once:
        | call  | <found by> | <identifier> |
        | one   | <value>    | <one>        |
        | two   | <value>    | <two>        |
        | three | <value>    | <three>      |
        | four  | <value>    | <four>       |
      Then Jessica still has:
        | <identifier> | <has> |
        | plan         | gold  |
      And Jessica is found by <identifier> "<has>"

      @KEEP-ID
      Examples:
        | identifier  | has    | one    | two   | three  | four   | found by | value            |
        | external ID | 14 68é | 14  68é | 1468é | 14 68e | 14-68é | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | has              | one                | two             | three            | four                | found by    | value |
        | email      | old.me@yahoo.com | old.me+2@yahoo.com | oldme@yahoo.com | old-me@yahoo.com | old.me@mx.yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | has          | one                                             | two                                         | three         | four                 | found by    | value |
        | phone number | +16171000001 | (the phone number +16171000001 in another area) | (the phone number +16171000001 with dashes) | +161710000012 | (of another country) | external ID | 1468  |
